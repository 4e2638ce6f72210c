import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, actorUserId, can } from '#lib/auth/policy.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { enqueue } from '#lib/jobs/queue.ts'
import { runReleasesJob } from '#lib/jobs/run-releases.ts'
import { editableBy, type Locked, lockForUpdate, lockVersionForUpdate } from '../core/locks.ts'
import { isPublishedTogether } from '../core/references.ts'
import { MAX_DUE_YEARS, type ScheduleInput } from '../core/release.ts'
import { scheduledFor } from '../core/release-plans.ts'
import type { ContentVersion } from '../drafts/drafts.ts'
import {
  type Pin,
  pinPublished,
  pinPublishedTogether,
  pinWorkingCopy,
  requireChangesForReaders,
} from './release-pins.ts'

type Scheduled = ContentVersion & {
  releaseId: string
  dueAt: Date
  /** FAQs that were never published and are published together with it, in their current version. */
  publishedTogether: { id: string; title: string }[]
  /** Shown contents that are not public; the release fails unless that changes. */
  notPublic: { id: string; title: string }[]
}

/**
 * Schedules the publication of the current version, or the unpublication of the content, by the
 * database clock: never before, and within ten seconds. Later changes are not part of it.
 *
 * @throws AppError forbidden, not-found, conflict (an old `lockVersion`, or it is scheduled already),
 *   validation (a time in the past or too far away, nothing to publish or to unpublish)
 */
export function scheduleRelease(actor: Actor, input: ScheduleInput): Promise<Scheduled> {
  return transaction(async (tx) => {
    if (!can(actor, 'content:publish')) throw new AppError('forbidden')
    const { contentId: id, lockVersion, action, dueAt, reason = null } = input
    const content = await lockVersionForUpdate(tx, id, lockVersion, editableBy(actor))
    if (contentKind(content.kind).workflow !== 'drafted') throw new AppError('not-found')
    await requireDue(tx, dueAt)
    await requireNoPlan(tx, id)
    const pin =
      action === 'PUBLISH'
        ? await pinWorkingCopy(tx, actor, content, { reason })
        : pinPublished(content)
    if (action === 'PUBLISH') requireChangesForReaders(content, pin)
    const publishedTogether = await pinPublishedTogether(tx, actor, pin)
    const releaseId = await storePlan(tx, actor, input, pin, publishedTogether)
    await recordAudit(tx, actor, 'release.schedule', content, {
      ...(pin.override ? { reason: pin.override.reason } : {}),
      data: { releaseId, action, dueAt: dueAt.toISOString() },
    })
    await enqueue(tx, runReleasesJob, {}, { startAfter: dueAt, replaceKey: releaseId })
    const notPublic = [pin, ...publishedTogether].flatMap((it) =>
      it.missing.filter((one) => !isPublishedTogether(one)),
    )
    return {
      ...{ id, lockVersion: content.lockVersion, releaseId, dueAt },
      publishedTogether: publishedTogether.map((it) => ({ id: it.contentId, title: it.title })),
      notPublic: notPublic.map(({ id, title }) => ({ id, title })),
    }
  })
}

async function storePlan(
  tx: Tx,
  actor: Actor,
  { action, dueAt }: ScheduleInput,
  pin: Pin,
  publishedTogether: readonly Pin[],
): Promise<string> {
  const { id } = await tx.release.create({
    data: {
      name: pin.title,
      state: 'SCHEDULED',
      dueAt,
      createdById: actorUserId(actor),
      items: {
        create: [
          { contentId: pin.contentId, revisionId: pin.revisionId, action },
          ...publishedTogether.map(({ contentId, revisionId }) => ({
            contentId,
            revisionId,
            dependent: true,
          })),
        ],
      },
    },
    select: { id: true },
  })
  return id
}

/** Changes the time of a scheduled release. */
export function rescheduleRelease(
  actor: Actor,
  { releaseId, dueAt }: { releaseId: string; dueAt: Date },
): Promise<{ releaseId: string; dueAt: Date }> {
  return transaction(async (tx) => {
    const content = await lockScheduled(tx, actor, releaseId)
    await requireDue(tx, dueAt)
    await changeWaiting(tx, releaseId, { dueAt })
    await recordAudit(tx, actor, 'release.reschedule', content, {
      data: { releaseId, dueAt: dueAt.toISOString() },
    })
    await enqueue(tx, runReleasesJob, {}, { startAfter: dueAt, replaceKey: releaseId })
    return { releaseId, dueAt }
  })
}

/** @throws AppError not-found if no release with this id is scheduled; it may just have been executed */
export function cancelRelease(
  actor: Actor,
  { releaseId }: { releaseId: string },
): Promise<{ releaseId: string }> {
  return transaction(async (tx) => {
    const content = await lockScheduled(tx, actor, releaseId)
    await changeWaiting(tx, releaseId, { state: 'CANCELLED' })
    await recordAudit(tx, actor, 'release.cancel', content, { data: { releaseId } })
    return { releaseId }
  })
}

const notScheduledError = () =>
  new AppError('not-found', {
    message: 'This schedule has already been carried out or cancelled. Reload the page.',
  })

/** Locks the content of a scheduled release, so that the release is not executed at the same time. */
async function lockScheduled(tx: Tx, actor: Actor, releaseId: string): Promise<Locked> {
  if (!can(actor, 'content:publish')) throw new AppError('forbidden')
  const item = await tx.releaseItem.findFirst({
    where: { releaseId, dependent: false, content: editableBy(actor) },
    select: { contentId: true },
    orderBy: { contentId: 'asc' },
  })
  const content = item && (await lockForUpdate(tx, item.contentId))
  if (!content) throw notScheduledError()
  return content
}

async function changeWaiting(
  tx: Tx,
  id: string,
  change: { dueAt: Date } | { state: 'CANCELLED' },
): Promise<void> {
  const { count } = await tx.release.updateMany({
    where: { id, state: 'SCHEDULED' },
    data: change,
  })
  if (count === 0) throw notScheduledError()
}

async function requireNoPlan(tx: Tx, contentId: string): Promise<void> {
  if (!(await tx.release.findFirst({ where: scheduledFor(contentId), select: { id: true } })))
    return
  throw new AppError('conflict', {
    message: 'This is already scheduled. Change the time, or cancel the schedule first.',
  })
}

/** Uses the database clock, which also decides when a release is due. */
async function requireDue(tx: Tx, dueAt: Date): Promise<void> {
  const [is] = await tx.$queryRaw<{ past: boolean; far: boolean }[]>`
    SELECT ${dueAt}::timestamptz < now() AS "past",
           ${dueAt}::timestamptz > now() + make_interval(years => ${MAX_DUE_YEARS}::int) AS "far"`
  if (!is?.past && !is?.far) return
  const message = is.past
    ? 'This time has already passed. Choose a later one.'
    : `That is more than ${MAX_DUE_YEARS} years from now. Check the year.`
  throw new AppError('validation', { message, fields: { dueAt: [message] } })
}
