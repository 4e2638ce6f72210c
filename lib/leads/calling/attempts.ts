import { type Actor, actorUserId } from '#lib/auth/policy.ts'
import { activeConsents } from '#lib/consent/active.ts'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { changeLead, type LockedLead, newerLeadExists } from '../change-lead.ts'
import { closeLead, emitLeadMoved, reopenLead } from '../close.ts'
import { readTeam } from '../contact-preference/team-settings.ts'
import { readLeadEvent } from '../lead-event.ts'
import { mayUndoAttempt } from './attempt-rules.ts'
import { type ContactRefusal, checkContact } from './check-contact.ts'
import { type Disposition, dispositionRules, dispositionsFor, stepAfter } from './dispositions.ts'
import { findPauses } from './pause.ts'
import { formatRefusal } from './refusal.ts'
import { requireFree } from './require-free.ts'

const HOUR_MS = 60 * 60 * 1000

/**
 * Starts a contact attempt: until `endAttempt`, for an hour at most, no other attempt to reach the
 * same person can start, in any of their cases. An unassigned case is assigned to the actor, and so
 * is one whose counsellor has left an attempt without an outcome.
 *
 * @throws AppError conflict if the contact preference, another counsellor's attempt or another
 * assignee forbids it; the message says why
 */
export async function beginAttempt(
  actor: Actor,
  { id }: { id: string },
  at = new Date(),
): Promise<{ attemptId: string }> {
  let attemptId = ''
  await changeLead(
    actor,
    id,
    async (tx, lead, now) => {
      const assigneeId = await requireFree(tx, actor, lead, now)
      const given = await activeConsents(tx, lead.personId)
      const consents = given.some((it) => it.purpose === 'counselling')
      const { doNotContact } = lead.person
      const pauses = await findPauses(tx, [lead.personId], now)
      const pausedUntil = pauses.get(lead.personId) ?? null
      const reach = checkContact({ ...lead, doNotContact, consents, pausedUntil }, now)
      if (!reach.may) throw refused(reach, lead.timeZone)
      const attempt = await tx.contactAttempt.create({
        data: { leadId: id, actorId: actorUserId(actor), channel: lead.channel, startedAt: now },
        select: { id: true },
      })
      attemptId = attempt.id
      await tx.lead.update({
        where: { id },
        data: { assigneeId, updatedAt: now },
      })
      return { kind: 'calling', data: { attemptId } }
    },
    { now: at },
  )
  return { attemptId }
}

type AttemptEnd = {
  attemptId: string
  disposition: Disposition
  /** Only with CALL_BACK. */
  callBackAt: Date | null
  /** The next date of an open case; null: the one that follows from the disposition. */
  nextAt?: Date | null
  note: string | null
}

/** Records the outcome of an attempt and what follows from it by `dispositionRules`. */
export async function endAttempt(
  actor: Actor,
  end: AttemptEnd & { id: string },
  at = new Date(),
): Promise<void> {
  await changeLead(
    actor,
    end.id,
    async (tx, lead, now) => {
      const attempt = await ownAttempt(tx, actor, end)
      if (attempt.endedAt) return null
      if (!dispositionsFor(attempt.channel).includes(end.disposition)) {
        throw new AppError('validation', { fields: { disposition: ['Choose from the list.'] } })
      }
      requireCallBack(end, now)
      const { team } = await readTeam(tx)
      const before = { ...lead, hours: lead, pauseMs: team.pauseHours * HOUR_MS }
      const after = stepAfter(end.disposition, before, now, end)
      await tx.contactAttempt.update({
        where: { id: attempt.id },
        data: {
          endedAt: now,
          disposition: end.disposition,
          callBackAt: end.callBackAt,
          note: end.note,
          previousState: stateOf(lead),
        },
      })
      const isOutdated = await isOvertaken(tx, attempt, end.disposition)
      if (end.disposition === 'WRONG_NUMBER') await askForNumber(tx, lead)
      const { startedAt, actorId } = attempt
      await applyStep(tx, lead, after, { startedAt, isOutdated, end, actorId }, now)
      return {
        kind: 'attempt',
        data: { attemptId: attempt.id, disposition: end.disposition, channel: attempt.channel },
      }
    },
    { now: at },
  )
}

/**
 * Undoes the outcome of an attempt: the case is as it was before, and the attempt has no outcome.
 *
 * @throws AppError conflict after half an hour, or once something else has happened in the case
 */
export function undoAttempt(
  actor: Actor,
  input: { id: string; attemptId: string },
  at = new Date(),
): Promise<void> {
  return changeLead(
    actor,
    input.id,
    async (tx, lead, now) => {
      const attempt = await ownAttempt(tx, actor, input)
      if (!attempt.endedAt) return null
      const timeline = await readTimeline(tx, lead.id)
      if (!mayUndoAttempt(attempt, timeline, actorUserId(actor), now)) {
        throw new AppError('conflict', {
          message: 'The case has changed in the meantime. Change its stage yourself.',
        })
      }
      const previous = stateFrom(attempt.previousState)
      const { stage } = previous
      if (lead.closedAt && !previous.closedAt) {
        const reopened = await reopenLead(tx, lead.id, { by: 'attempt', stage, at: now })
        if (!reopened) throw newerLeadExists()
      } else {
        await emitLeadMoved(tx, lead, stage, { actorId: actorUserId(actor) })
      }
      await tx.lead.update({ where: { id: lead.id }, data: { ...previous, updatedAt: now } })
      await tx.contactAttempt.update({
        where: { id: attempt.id },
        data: { endedAt: null, disposition: null, callBackAt: null },
      })
      return {
        kind: 'attempt-undone',
        data: { attemptId: attempt.id, disposition: attempt.disposition },
      }
    },
    { now: at },
  )
}

/** The newest entries first; more than could be written since an attempt that may be undone. */
async function readTimeline(tx: Tx, leadId: string) {
  const rows = await tx.leadEvent.findMany({
    where: { leadId },
    select: { kind: true, data: true },
    // Ids rise with time (UUID version 7).
    orderBy: { id: 'desc' },
    take: 200,
  })
  return rows.map(readLeadEvent)
}

const refused = (refusal: ContactRefusal, timeZone: string) =>
  new AppError('conflict', { message: formatRefusal(refusal, timeZone), data: refusal })

async function ownAttempt(
  tx: Tx,
  actor: Actor,
  { id, attemptId }: { id: string; attemptId: string },
) {
  const attempt = await tx.contactAttempt.findFirst({
    where: { id: attemptId, leadId: id },
  })
  if (!attempt) throw new AppError('not-found')
  if (attempt.actorId !== actorUserId(actor)) {
    throw new AppError('conflict', {
      message: 'Only the counsellor who made this call can record its outcome.',
    })
  }
  return attempt
}

/** Asks by mail for the right number, if a request of the case has an address. */
async function askForNumber(tx: Tx, { id, personId }: LockedLead): Promise<void> {
  const request = await tx.submission.findFirst({
    where: { leadId: id, withdrawnAt: null, email: { not: null } },
    select: { id: true },
    orderBy: { createdAt: 'desc' },
  })
  if (!request) return
  const data = { submissionId: request.id, leadId: id }
  await recordEvent(tx, { type: 'number.wrong', personId, data })
}

/**
 * Whether a later attempt says more about the case than this one, which had no outcome for more than
 * an hour: then it counts, but changes nothing else.
 */
async function isOvertaken(
  tx: Tx,
  attempt: { id: string; leadId: string; startedAt: Date; supersededAt: Date | null },
  disposition: Disposition,
): Promise<boolean> {
  if (!attempt.supersededAt) return false
  if (dispositionRules[disposition].unreached) return true
  const later = await tx.contactAttempt.findFirst({
    where: {
      leadId: attempt.leadId,
      id: { not: attempt.id },
      startedAt: { gt: attempt.startedAt },
      disposition: { not: 'NOT_MADE' },
    },
    select: { id: true },
  })
  return later !== null
}

function requireCallBack({ disposition, callBackAt, nextAt }: AttemptEnd, now: Date): void {
  if (nextAt && nextAt <= now) {
    throw new AppError('validation', {
      fields: { nextAt: ['Enter a date in the future, or leave it empty.'] },
    })
  }
  if ((disposition === 'CALL_BACK') === (callBackAt !== null && callBackAt > now)) return
  throw new AppError('validation', {
    fields: { callBackAt: ['Enter when they want to be called back. It must be in the future.'] },
  })
}

type Ended = { startedAt: Date; isOutdated: boolean; end: AttemptEnd; actorId: string | null }

/** A case that the visitor has closed meanwhile stays closed, but the attempt counts. */
async function applyStep(
  tx: Tx,
  lead: LockedLead,
  after: ReturnType<typeof stepAfter>,
  { startedAt, isOutdated, end, actorId }: Ended,
  now: Date,
): Promise<void> {
  const made = end.disposition !== 'NOT_MADE'
  const { closingStage, attempts, outcome, ...open } = after
  const unchanged = lead.closedAt !== null || isOutdated || !made
  const planned =
    !made && !lead.closedAt && end.nextAt ? { dueAt: end.nextAt, awaitsAnswer: false } : {}
  const rest = unchanged || closingStage ? planned : { ...open, outcome }
  const firstResponse = made && !lead.firstResponseAt ? { firstResponseAt: startedAt } : {}
  await tx.lead.update({
    where: { id: lead.id },
    data: { attempts, ...rest, ...firstResponse, updatedAt: now },
  })
  if (!made) return
  const data = { leadId: lead.id, attemptId: end.attemptId }
  await recordEvent(tx, { type: 'lead.attempted', personId: lead.personId, data })
  if (unchanged) return
  if (closingStage) {
    await closeLead(tx, lead, { by: 'attempt', stage: closingStage, outcome, actorId, at: now })
  } else {
    await emitLeadMoved(tx, lead, open.stage, { actorId, reason: outcome })
  }
}

/** What an undo goes back to, as it is stored in the attempt. */
const stateOf = (lead: LockedLead) => ({
  stage: lead.stage,
  attempts: lead.attempts,
  dueAt: lead.dueAt?.toISOString() ?? null,
  awaitsAnswer: lead.awaitsAnswer,
  callBackRequested: lead.callBackRequested,
  outcome: lead.outcome,
  closedAt: lead.closedAt?.toISOString() ?? null,
})

/** Rows of an earlier version name the requested call-back differently. Prisma accepts ISO strings. */
function stateFrom(stored: unknown): ReturnType<typeof stateOf> {
  const { callBackAsked, ...state } = stored as ReturnType<typeof stateOf> & {
    callBackAsked?: boolean
  }
  return callBackAsked === undefined ? state : { ...state, callBackRequested: callBackAsked }
}
