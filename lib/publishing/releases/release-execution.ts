import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { ZodError } from 'zod'
import { recordAudit } from '#lib/audit/record.ts'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { db, type Tx, transaction } from '#lib/database/db.ts'
import { AppError, isAppError, isPassing } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import { requireChecks } from '../checks/require-checks.ts'
import { readCompleteSnapshot } from '../core/content-kind.ts'
import { type Locked, lockForUpdate } from '../core/locks.ts'
import { missingForPublication, requirePublic } from '../core/references.ts'
import { reserveSlug } from '../core/slugs.ts'
import { makePublic, unpublishIn } from '../publication/publication.ts'

/**
 * Executes the releases that are due by the database clock, each in its own transaction and exactly
 * once, also with several processes. A release that cannot be executed is marked as failed with the
 * reason; after a temporary error it stays for the next run.
 *
 * @throws AggregateError if a release stays for the next run
 */
export async function runDueReleases(): Promise<void> {
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Release" WHERE "state" = 'SCHEDULED' AND "dueAt" <= now()
    ORDER BY "dueAt", "id" LIMIT 200`
  const delayed: unknown[] = []
  for (const { id } of due) await execute(id).catch((error) => delayed.push(error))
  if (delayed.length > 0) throw new AggregateError(delayed, 'releases wait for the next run')
}

async function execute(id: string): Promise<void> {
  try {
    await transaction((tx) => executeIn(tx, id))
  } catch (error) {
    if (isPassing(error)) throw error
    await transaction((tx) => fail(tx, id, reasonOf(error)))
  }
}

async function executeIn(tx: Tx, id: string): Promise<void> {
  // A release that waits for a lock must not block the others.
  await tx.$executeRaw`SELECT set_config('lock_timeout', '3s', true)`
  const items = await findItems(tx, id)
  const contents = await lockAll(tx, items)
  const at = await take(tx, id)
  if (!at) return
  const plan = { contents, at, publishedIds: publicationsOf(items, contents) }
  for (const item of items) await executeItems(tx, item, plan)
}

type Plan = {
  contents: ReadonlyMap<string, Locked>
  at: Date
  /** Ids of the contents that are public at the end of the transaction. */
  publishedIds: ReadonlySet<string>
}

function publicationsOf(items: readonly Item[], contents: Plan['contents']): Plan['publishedIds'] {
  const out = items.filter((it) => it.action === 'PUBLISH' && !isSettled(it, contents))
  return new Set(out.map((it) => it.contentId))
}

/** Whether a dependent item was published in another way since; that version stays. */
const isSettled = (item: Item, contents: Plan['contents']) =>
  item.dependent && contents.get(item.contentId)?.firstPublishedAt !== null

type Item = Awaited<ReturnType<typeof findItems>>[number]

/** Dependent items come first, because the main item needs them to be public. */
function findItems(tx: Tx, releaseId: string) {
  return tx.releaseItem.findMany({
    where: { releaseId },
    select: {
      releaseId: true,
      contentId: true,
      action: true,
      dependent: true,
      content: { select: { workingTitle: true } },
      revision: { select: { id: true, data: true, schemaVersion: true } },
    },
    orderBy: [{ dependent: 'desc' }, { contentId: 'asc' }],
  })
}

/** Locks contents in the order of their ids and before the release, as all commands do, to avoid deadlocks. */
async function lockAll(tx: Tx, items: readonly Item[]): Promise<Map<string, Locked>> {
  const locked = new Map<string, Locked>()
  for (const id of items.map((it) => it.contentId).toSorted()) {
    const content = await lockForUpdate(tx, id)
    if (content) locked.set(id, content)
  }
  return locked
}

/**
 * The time at which this transaction took the release; null: another transaction took it, or it was
 * rescheduled.
 */
async function take(tx: Tx, id: string): Promise<Date | null> {
  const rows = await tx.$queryRaw<{ at: Date }[]>`
    UPDATE "Release" SET "state" = 'DONE', "executedAt" = now()
    WHERE "id" = ${id}::uuid AND "state" = 'SCHEDULED' AND "dueAt" <= now()
    RETURNING "executedAt" AS "at"`
  return rows[0]?.at ?? null
}

async function executeItems(tx: Tx, item: Item, plan: Plan): Promise<void> {
  const { releaseId, contentId, action } = item
  const content = plan.contents.get(contentId)
  if (!content) {
    throw new AppError('gone', { message: `“${item.content.workingTitle}” is in the trash.` })
  }
  if (isSettled(item, plan.contents)) return
  const prior = content.state === 'PUBLISHED' ? content.publishedRevisionId : null
  await (action === 'PUBLISH' ? publishItem(tx, item, content, plan) : unpublishItem(tx, content))
  await tx.releaseItem.update({
    where: { releaseId_contentId: { releaseId, contentId } },
    data: { priorRevisionId: prior },
  })
  const done = action === 'PUBLISH' ? 'content.publish' : 'content.unpublish'
  await recordAudit(tx, SYSTEM_ACTOR, done, content, { data: { releaseId } })
}

/** Publishes the pinned revision; later changes stay a draft with their reserved slug. */
async function publishItem(tx: Tx, { revision }: Item, content: Locked, plan: Plan): Promise<void> {
  const kind = contentKind(content.kind)
  const snapshot = readCompleteSnapshot(kind, revision, content.workingTitle)
  const missing = await missingForPublication(tx, kind.references(snapshot))
  requirePublic(missing.filter((it) => !plan.publishedIds.has(it.id)))
  await requireChecks(tx, SYSTEM_ACTOR, content, snapshot)
  const draft = await findDraft(tx, content.id)
  await makePublic(tx, kind, content, { snapshot, revisionId: revision.id, at: plan.at })
  if (isDeepStrictEqual(draft.words, revision.data)) return
  if (draft.slug) await reserveSlug(tx, SYSTEM_ACTOR, content, draft.slug)
  await tx.content.update({
    where: { id: content.id },
    data: { hasPendingChanges: true, workingTitle: content.workingTitle },
  })
}

async function findDraft(tx: Tx, contentId: string) {
  const copy = await tx.workingCopy.findUnique({ where: { contentId }, select: { data: true } })
  const wanted = await tx.slug.findFirst({
    where: { contentId, state: 'RESERVED' },
    select: { slug: true },
  })
  return { words: copy?.data, slug: wanted?.slug }
}

async function unpublishItem(tx: Tx, content: Locked): Promise<void> {
  if (content.state !== 'PUBLISHED') {
    throw new AppError('conflict', { message: 'The content was no longer published.' })
  }
  await unpublishIn(tx, contentKind(content.kind), content)
}

/** Marks a release as failed, unless it was cancelled, rescheduled or executed since. */
async function fail(tx: Tx, id: string, reason: string): Promise<void> {
  const failed = await tx.$executeRaw`
    UPDATE "Release" SET "state" = 'FAILED', "failure" = ${reason}
    WHERE "id" = ${id}::uuid AND "state" = 'SCHEDULED' AND "dueAt" <= now()`
  if (failed === 0) return
  const items = await tx.releaseItem.findMany({
    where: { releaseId: id, dependent: false },
    select: { content: { select: { id: true, kind: true } } },
  })
  for (const { content } of items) {
    await recordAudit(tx, SYSTEM_ACTOR, 'release.fail', content, {
      reason,
      data: { releaseId: id },
    })
  }
}

/** The reason of a failure for staff; an unexpected error is logged under a reference number. */
function reasonOf(error: unknown): string {
  if (isAppError(error)) return error.message
  if (error instanceof ZodError) {
    const [first] = error.issues
    return `This version is no longer valid. ${first?.path.join('.')}: ${first?.message}`
  }
  const id = randomUUID().slice(0, 8)
  log.error({ err: error, id }, 'a release failed')
  return `An error occurred. Give this number to your admin: ${id}.`
}
