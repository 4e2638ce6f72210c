import { type Actor, can } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { searchTitles } from '#lib/publishing/listing/title-search.ts'
import { type Picture, pictureFields, toPicture } from './media.ts'

const IMAGES_PER_PAGE = 60

type MediaItem = { id: string; filename: string; picture: Picture }

/** Images, the newest first; `q` searches the file name and the alternative text. */
export async function listMedia(
  actor: Actor,
  { q, page }: { q?: string | undefined; page: number },
): Promise<{ items: MediaItem[]; total: number; pages: number }> {
  if (!can(actor, 'media:read')) return { items: [], total: 0, pages: 1 }
  const where = {
    content: { deletedAt: null },
    ...(q ? { id: { in: await searchTitles(q) } } : {}),
  }
  const [rows, total] = await Promise.all([
    db.media.findMany({
      where,
      select: { id: true, filename: true, ...pictureFields },
      // Ids of imports and the demo do not tell their age.
      orderBy: [{ content: { createdAt: 'desc' } }, { id: 'desc' }],
      skip: (page - 1) * IMAGES_PER_PAGE,
      take: IMAGES_PER_PAGE,
    }),
    db.media.count({ where }),
  ])
  return {
    items: rows.map(({ id, filename, ...row }) => ({ id, filename, picture: toPicture(row) })),
    total,
    pages: Math.max(1, Math.ceil(total / IMAGES_PER_PAGE)),
  }
}

/** The image by its id, including one in the trash. */
export async function findPicture(actor: Actor, id: string): Promise<Picture | null> {
  if (!can(actor, 'media:read')) return null
  const row = await db.media.findUnique({ where: { id }, select: pictureFields })
  return row && toPicture(row)
}
