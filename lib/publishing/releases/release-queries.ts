import type { ContentKindName } from '#lib/content-kind.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { type ContentKind, readSnapshot } from '../core/content-kind.ts'
import { missingForPublication } from '../core/references.ts'
import type { PlanView } from '../core/release.ts'

const fields = {
  action: true,
  content: {
    select: {
      publishedAt: true,
      workingCopy: { select: { baseRevisionId: true, unversionedSince: true } },
    },
  },
  revision: {
    select: { id: true, number: true, createdAt: true, data: true, schemaVersion: true },
  },
  release: {
    select: {
      id: true,
      state: true,
      dueAt: true,
      failure: true,
      createdBy: { select: { name: true } },
      items: {
        where: { dependent: true },
        select: { contentId: true, content: { select: { workingTitle: true } } },
      },
    },
  },
} as const satisfies Prisma.ReleaseItemSelect

/**
 * The scheduled publication or unpublication of a content; else the last one, if it failed and
 * nothing was published since. Null if there is neither. The caller has checked the permission.
 */
export async function findPlanOf(
  kind: ContentKindName,
  contentId: string,
): Promise<PlanView | null> {
  const items = await db.releaseItem.findMany({
    where: {
      contentId,
      dependent: false,
      release: { state: { notIn: ['DRAFT', 'CANCELLED'] } },
    },
    select: fields,
    orderBy: { release: { createdAt: 'desc' } },
    take: 1,
  })
  const [item] = items
  const view = item && toView(item)
  if (!view) return null
  const waits = view.failure === null && view.action === 'PUBLISH'
  return { ...view, notPublic: waits ? await missingFrom(contentKind(kind), item) : [] }
}

type Item = Prisma.ReleaseItemGetPayload<{ select: typeof fields }>

async function missingFrom(kind: ContentKind, { revision, release }: Item): Promise<string[]> {
  const references = kind.references(readSnapshot(kind, revision))
  const publishedTogether = new Set(release.items.map((it) => it.contentId))
  const missing = await missingForPublication(db, references)
  return missing.filter((it) => !publishedTogether.has(it.id)).map((it) => it.title)
}

const isEdited = (copy: Item['content']['workingCopy'], pinned: string) =>
  copy?.baseRevisionId !== pinned || copy.unversionedSince !== null

function toView(item: Item): Omit<PlanView, 'notPublic'> | null {
  const { release, revision, content, action } = item
  const { dueAt, state } = release
  if (!dueAt || (state !== 'SCHEDULED' && state !== 'FAILED')) return null
  if (state === 'FAILED' && content.publishedAt && content.publishedAt > dueAt) return null
  return {
    releaseId: release.id,
    action,
    dueAt,
    failure: state === 'FAILED' ? (release.failure ?? '') : null,
    version: revision.number,
    savedAt: revision.createdAt,
    editedSince: action === 'PUBLISH' && isEdited(content.workingCopy, revision.id),
    plannedBy: release.createdBy?.name ?? null,
    publishedTogether: release.items.map((it) => it.content.workingTitle),
  }
}
