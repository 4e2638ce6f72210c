import type { Actor } from '#lib/auth/policy.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { contentKind } from '#lib/content-kinds.ts'
import type { Tx } from '#lib/database/db.ts'
import { type ContentKind, readSnapshot } from '../core/content-kind.ts'
import { isPublishedTogether, type Missing, missingForPublication } from '../core/references.ts'
import { slugConflict } from '../core/slugs.ts'
import { atBlock, atField, bySeverity, type CheckFinding } from './check.ts'
import { findingsOf } from './require-checks.ts'
import { requiredFields } from './required-fields.ts'

type Subject = { id: string; kind: ContentKindName; locale: string }

/**
 * Everything for which a publication of this snapshot would be refused or need a reason: its own
 * fields, a slug that is taken, contents that it shows and that are not public, and the checks. What
 * is published together with it is looked at in the same way.
 */
export async function publicationFindings(
  tx: Tx,
  actor: Actor,
  subject: Subject,
  snapshot: unknown,
  visited: ReadonlySet<string> = new Set(),
): Promise<CheckFinding[]> {
  const kind = contentKind(subject.kind)
  const found = [
    ...requiredFields(kind, snapshot),
    ...(await takenSlug(tx, actor, subject, kind.slug(snapshot))),
    ...(await hiddenReferences(tx, actor, kind, snapshot, new Set([...visited, subject.id]))),
    ...(await findingsOf(tx, subject, snapshot)),
  ]
  return found.toSorted(bySeverity)
}

async function takenSlug(
  tx: Tx,
  actor: Actor,
  subject: Subject,
  slug: string | null,
): Promise<CheckFinding[]> {
  const message = slug && (await slugConflict(tx, actor, subject, slug))
  return message ? [atField('slug', 'error', 'slug', message)] : []
}

/** Contents that this one shows and that keep it from being published. */
async function hiddenReferences(
  tx: Tx,
  actor: Actor,
  kind: ContentKind,
  snapshot: unknown,
  visited: ReadonlySet<string>,
): Promise<CheckFinding[]> {
  const missing = await missingForPublication(tx, kind.references(snapshot))
  const found: CheckFinding[] = []
  for (const it of missing) {
    if (visited.has(it.id)) continue
    const messages = await obstaclesOf(tx, actor, kind, it, visited)
    found.push(...messages.map((message) => atReference(snapshot, it.id, message)))
  }
  return found
}

async function obstaclesOf(
  tx: Tx,
  actor: Actor,
  kind: ContentKind,
  shown: Missing,
  visited: ReadonlySet<string>,
): Promise<string[]> {
  const { id, title, inTrash } = shown
  // The rule about broken links reports it.
  if (inTrash && kind.checks) return []
  if (!isPublishedTogether(shown)) {
    return [`Publish “${title}” first, or remove it.`]
  }
  const content = await tx.content.findUniqueOrThrow({
    where: { id },
    select: { id: true, kind: true, locale: true, workingCopy: true },
  })
  if (!content.workingCopy) return []
  const snapshot = readSnapshot(contentKind(content.kind), content.workingCopy)
  const findings = await publicationFindings(tx, actor, content, snapshot, visited)
  return findings.filter((it) => it.severity === 'error').map((it) => `“${title}”: ${it.message}`)
}

/** A finding at the block or field that holds a reference. */
function atReference(snapshot: unknown, id: string, message: string): CheckFinding {
  const holds = (value: unknown) => JSON.stringify(value ?? null).includes(id)
  const fields = Object.entries(snapshot as Record<string, unknown>)
  const [path = 'form', value] = fields.find(([, it]) => holds(it)) ?? []
  const blocks = (value as { content?: { attrs: { id: string } }[] } | null | undefined)?.content
  const block = blocks?.find(holds)
  return block
    ? atBlock('references', 'error', path, block.attrs.id, message)
    : atField('references', 'error', path, message)
}
