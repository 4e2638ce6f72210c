import { type ContentKindName, contentKindInfo, type Reference } from '#lib/content-kind.ts'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'

/** Roles of plain links: their target may be missing, and readers then see the text without a link. */
const POINTING_ROLES: readonly string[] = ['link', 'related', 'rule', 'interest']

/** Replaces the references of one side (draft or public). A target that never existed is refused. */
export async function writeReferences(
  tx: Tx,
  fromId: string,
  side: 'DRAFT' | 'PUBLISHED',
  references: readonly Reference[],
): Promise<void> {
  const targets = await tx.content.findMany({
    where: { id: { in: [...new Set(references.map((it) => it.id))] } },
    select: { id: true, kind: true },
  })
  const kinds = new Map(targets.map((it) => [it.id, it.kind]))
  const unknown = references.find((it) => kinds.get(it.id) !== it.kind)
  if (unknown) {
    throw new AppError('validation', {
      message: `This text refers to content that no longer exists (${unknown.role}).`,
      fields: { form: [`Choose another ${unknown.role}: this one no longer exists.`] },
    })
  }
  await tx.contentRef.deleteMany({ where: { fromId, side } })
  await tx.contentRef.createMany({
    data: numbered(references).map((it) => ({ fromId, side, ...it })),
  })
}

/** Replaces the references of a draft, if they changed; most writes do not change any. */
export async function refreshDraftReferences(
  tx: Tx,
  fromId: string,
  references: readonly Reference[],
): Promise<void> {
  const rows = await tx.contentRef.findMany({
    where: { fromId, side: 'DRAFT' },
    select: { role: true, position: true, toId: true },
  })
  const known = new Set(rows.map(nameOf))
  const wanted = numbered(references).map(nameOf)
  if (wanted.length === known.size && wanted.every((it) => known.has(it))) return
  await writeReferences(tx, fromId, 'DRAFT', references)
}

const nameOf = ({ role, position, toId }: ReturnType<typeof numbered>[number]) =>
  `${role} ${position} ${toId}`

function numbered(references: readonly Reference[]) {
  const count = new Map<string, number>()
  return references.map(({ role, id }) => {
    const position = count.get(role) ?? 0
    count.set(role, position + 1)
    return { role, position, toId: id }
  })
}

export type Missing = {
  id: string
  kind: ContentKindName
  title: string
  neverPublished: boolean
  inTrash: boolean
}

/** Whether a content that is not public is published together with the one that shows it. */
export const isPublishedTogether = (it: Missing): boolean =>
  contentKindInfo[it.kind].isPublishedTogether && it.neverPublished

/** References that must be public before this content can be published, and are not. */
export async function missingForPublication(
  tx: Tx,
  references: readonly Reference[],
): Promise<Missing[]> {
  const needed = references.filter((it) => !POINTING_ROLES.includes(it.role)).map((it) => it.id)
  const rows = await tx.content.findMany({
    where: {
      id: { in: [...new Set(needed)] },
      OR: [{ state: { not: 'PUBLISHED' } }, { deletedAt: { not: null } }],
    },
    select: { id: true, kind: true, workingTitle: true, firstPublishedAt: true, deletedAt: true },
  })
  return rows.map((it) => ({
    id: it.id,
    kind: it.kind,
    title: it.workingTitle,
    neverPublished: it.firstPublishedAt === null && it.deletedAt === null,
    inTrash: it.deletedAt !== null,
  }))
}

/** @throws AppError validation, with the title of each content that must be public and is not */
export function requirePublic(missing: readonly Missing[]): void {
  if (missing.length === 0) return
  const names = missing.map((it) => `“${it.title}”`).join(', ')
  throw new AppError('validation', {
    message: `Not published: ${names} ${missing.length === 1 ? 'is' : 'are'} shown here but not public.`,
    fields: { form: missing.map((it) => `Publish “${it.title}” first, or remove it.`) },
  })
}

type Usage = { id: string; kind: ContentKindName; title: string; role: string }

/** Contents that show this one now, or will after their next publication. */
export async function usagesOf(
  tx: Tx,
  id: string,
  sides: ('DRAFT' | 'PUBLISHED')[],
): Promise<Usage[]> {
  const rows = await tx.contentRef.findMany({
    where: { toId: id, side: { in: sides }, from: { deletedAt: null } },
    select: { role: true, from: { select: { id: true, kind: true, workingTitle: true } } },
    distinct: ['fromId', 'role'],
    orderBy: { fromId: 'asc' },
  })
  return rows.map(({ role, from }) => ({
    id: from.id,
    kind: from.kind,
    title: from.workingTitle,
    role,
  }))
}
