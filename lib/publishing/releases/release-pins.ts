import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '#lib/auth/policy.ts'
import { contentKind } from '#lib/content-kinds.ts'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { type Override, overrideNote, requireChecks } from '../checks/require-checks.ts'
import { readCompleteSnapshot } from '../core/content-kind.ts'
import { type Locked, lockForUpdate } from '../core/locks.ts'
import { isPublishedTogether, type Missing, missingForPublication } from '../core/references.ts'
import { createRevision, setWorkingCopy } from '../core/revisions.ts'

/** The revision that a scheduled release will publish. */
export type Pin = {
  contentId: string
  title: string
  revisionId: string
  /** References of this revision that are not public now. */
  missing: Missing[]
  /** Reason for publishing in spite of warnings. */
  override: Override | null
}

/**
 * Call it under the content's row lock.
 *
 * @param title for a content that is published together with another
 * @throws AppError validation if the draft is not complete, or as requireChecks
 */
export async function pinWorkingCopy(
  tx: Tx,
  actor: Actor,
  content: Locked,
  { title, reason = null }: { title?: string; reason?: string | null } = {},
): Promise<Pin> {
  const kind = contentKind(content.kind)
  const copy = await tx.workingCopy.findUniqueOrThrow({
    where: { contentId: content.id },
    select: { data: true, schemaVersion: true, baseRevision: { select: { id: true, data: true } } },
  })
  const snapshot = readCompleteSnapshot(kind, copy, title)
  const override = await requireChecks(tx, actor, content, snapshot, { reason, title })
  const saved = copy.baseRevision
  const pin = {
    contentId: content.id,
    title: content.workingTitle,
    missing: await missingForPublication(tx, kind.references(snapshot)),
  }
  const needsRevision = override !== null || !saved || !isDeepStrictEqual(saved.data, copy.data)
  if (!needsRevision) return { ...pin, override, revisionId: saved.id }
  const revision = await createRevision(tx, actor, kind, content.id, snapshot, 'SAVE', {
    baseId: saved?.id ?? null,
    // An existing revision cannot get a note, so a new one is created.
    note: override && overrideNote(override),
  })
  await setWorkingCopy(tx, actor, kind, content.id, snapshot, revision.id)
  return { ...pin, override, revisionId: revision.id }
}

/** Pins the FAQs that were never published and that this revision shows, and those that their answers show. */
export async function pinPublishedTogether(tx: Tx, actor: Actor, pin: Pin): Promise<Pin[]> {
  const pins = new Map<string, Pin>()
  const waiting = [...pin.missing]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (!isPublishedTogether(next) || pins.has(next.id) || next.id === pin.contentId) continue
    const content = await lockForUpdate(tx, next.id)
    if (!content) continue
    const pinned = await pinWorkingCopy(tx, actor, content, { title: next.title })
    pins.set(next.id, pinned)
    waiting.push(...pinned.missing)
  }
  return [...pins.values()]
}

/** @throws AppError validation if this revision is published already */
export function requireChangesForReaders(content: Locked, pin: Pin): void {
  if (content.state !== 'PUBLISHED' || content.publishedRevisionId !== pin.revisionId) return
  throw new AppError('validation', {
    message: 'This version is already published.',
  })
}

/** Pins the published revision, for a scheduled unpublication. */
export function pinPublished(content: Locked): Pin {
  if (content.state !== 'PUBLISHED' || !content.publishedRevisionId) {
    throw new AppError('validation', {
      message: 'The content is not published, so it cannot be unpublished.',
    })
  }
  return {
    contentId: content.id,
    title: content.workingTitle,
    revisionId: content.publishedRevisionId,
    missing: [],
    override: null,
  }
}
