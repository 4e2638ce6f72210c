import type { ContentKindName } from '#lib/content-kind.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { readSnapshot } from '../core/content-kind.ts'
import type { ShareLinkView } from './share.ts'
import { shareTokenHash } from './share-links.ts'

type SharedDraft =
  | { is: 'open'; id: string; kind: ContentKindName; snapshot: unknown }
  /** The link is expired or revoked, or its content is in the trash. */
  | { is: 'expired' }
  | { is: 'unknown' }

/** The draft that a preview link shows; the database clock decides whether it is valid. */
export async function findShared(token: string): Promise<SharedDraft> {
  const rows = await db.$queryRaw<
    {
      id: string
      kind: ContentKindName
      data: unknown
      schemaVersion: number
      open: boolean
    }[]
  >`SELECT c."id", c."kind"::text AS "kind", r."data", r."schemaVersion",
      l."expiresAt" > now() AND l."revokedAt" IS NULL AND c."deletedAt" IS NULL AS "open"
    FROM "ShareLink" l
      JOIN "Content" c ON c."id" = l."contentId" JOIN "Revision" r ON r."id" = l."revisionId"
    WHERE l."tokenHash" = ${shareTokenHash(token)}`
  const [row] = rows
  if (!row) return { is: 'unknown' }
  if (!row.open) return { is: 'expired' }
  const { id, kind } = row
  return { is: 'open', id, kind, snapshot: readSnapshot(contentKind(kind), row) }
}

/** Preview links of a content that are still valid, the one that lasts longest first. */
export async function findShareLinks(where: Prisma.ShareLinkWhereInput): Promise<ShareLinkView[]> {
  const rows = await db.shareLink.findMany({
    where: { ...where, revokedAt: null, expiresAt: { gt: new Date() } },
    select: {
      id: true,
      expiresAt: true,
      createdBy: { select: { name: true } },
      revision: { select: { number: true } },
    },
    orderBy: { expiresAt: 'desc' },
    take: 50,
  })
  return rows.map(({ id, expiresAt, createdBy, revision }) => ({
    id,
    expiresAt,
    by: createdBy?.name ?? null,
    number: revision.number,
  }))
}
