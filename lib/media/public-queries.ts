import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'
import { type Picture, pictureFields, toPicture } from './media.ts'

/** Images by media id; images in the trash are missing. */
export async function findPictures(ids: readonly string[]): Promise<Map<string, Picture>> {
  reportTags(...ids.map((id) => tags.content('MEDIA', id)))
  if (ids.length === 0) return new Map()
  const rows = await db.media.findMany({
    where: { id: { in: [...ids] }, content: { deletedAt: null } },
    select: { id: true, ...pictureFields },
  })
  return new Map(rows.map(({ id, ...row }) => [id, toPicture(row)]))
}
