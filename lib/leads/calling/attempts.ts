import { type Actor, actorUserId } from '#lib/auth/policy.ts'
import { activeConsents } from '#lib/consent/active.ts'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { changeLead, type LockedLead, newerLeadExists } from '../change-lead.ts'
import { closeLead, emitLeadMoved, reopenLead } from '../close.ts'
import { readLeadEvent } from '../lead-event.ts'
import { isAbandoned, mayUndoAttempt } from './attempt-rules.ts'
import { type ContactRefusal, checkContact } from './check-contact.ts'
import { type Disposition, dispositionsFor, stepAfter } from './dispositions.ts'
import { formatRefusal } from './refusal.ts'

/**
 * Starts a contact attempt: until `endAttempt` no other user can start one. An unassigned case is
 * assigned to the actor.
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
      await requireFree(tx, actor, lead, now)
      const given = await activeConsents(tx, lead.personId)
      const consents = given.some((it) => it.purpose === 'counselling')
      const { doNotContact } = lead.person
      const reach = checkContact({ ...lead, doNotContact, consents }, now)
      if (!reach.may) throw refused(reach, lead.timeZone)
      const attempt = await tx.contactAttempt.create({
        data: { leadId: id, actorId: actorUserId(actor), channel: lead.channel, startedAt: now },
        select: { id: true },
      })
      attemptId = attempt.id
      await tx.lead.update({
        where: { id },
        data: { assigneeId: lead.assigneeId ?? actorUserId(actor), updatedAt: now },
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
      const after = stepAfter(end.disposition, { ...lead, hours: lead }, now, end.callBackAt)
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
      await applyStep(tx, lead, after, { startedAt: attempt.startedAt, end }, now)
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
          message: 'The case has changed since. Set its stage by hand.',
        })
      }
      const previous = stateFrom(attempt.previousState)
      const { stage } = previous
      if (lead.closedAt && !previous.closedAt) {
        const reopened = await reopenLead(tx, lead.id, { by: 'attempt', stage, at: now })
        if (!reopened) throw newerLeadExists()
      } else {
        await emitLeadMoved(tx, lead, stage)
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

async function requireFree(tx: Tx, actor: Actor, lead: LockedLead, now: Date): Promise<void> {
  const open = await tx.contactAttempt.findFirst({
    where: { leadId: lead.id, endedAt: null },
    select: { id: true, actorId: true, startedAt: true, actor: { select: { name: true } } },
  })
  if (open && isAbandoned(open, now)) {
    await tx.contactAttempt.update({
      where: { id: open.id },
      data: { endedAt: now, disposition: 'NOT_MADE' },
    })
  } else if (open) {
    const who = open.actorId === actorUserId(actor) ? 'You are' : `${open.actor?.name} is`
    throw new AppError('conflict', { message: `${who} already on the phone with this person.` })
  }
  if (lead.assigneeId && lead.assigneeId !== actorUserId(actor)) {
    throw new AppError('conflict', {
      message: 'This case is assigned to another counsellor. Take it over first.',
    })
  }
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

function requireCallBack({ disposition, callBackAt }: AttemptEnd, now: Date): void {
  if ((disposition === 'CALL_BACK') === (callBackAt !== null && callBackAt > now)) return
  throw new AppError('validation', {
    fields: { callBackAt: ['Enter when they want to be called: a time in the future.'] },
  })
}

type Ended = { startedAt: Date; end: AttemptEnd }

/** A case that the visitor has closed meanwhile stays closed, but the attempt counts. */
async function applyStep(
  tx: Tx,
  lead: LockedLead,
  after: ReturnType<typeof stepAfter>,
  { startedAt, end }: Ended,
  now: Date,
): Promise<void> {
  const made = end.disposition !== 'NOT_MADE'
  const { closingStage, attempts, outcome, ...open } = after
  const unchanged = lead.closedAt !== null || !made
  const rest = unchanged || closingStage ? {} : { ...open, outcome }
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
    await closeLead(tx, lead, { by: 'attempt', stage: closingStage, outcome, at: now })
  } else {
    await emitLeadMoved(tx, lead, open.stage)
  }
}

/** What an undo goes back to, as it is stored in the attempt. */
const stateOf = (lead: LockedLead) => ({
  stage: lead.stage,
  attempts: lead.attempts,
  dueAt: lead.dueAt?.toISOString() ?? null,
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
