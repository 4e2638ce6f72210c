import { type Actor, actorUserId } from '#lib/auth/policy.ts'
import { standingConsents } from '#lib/consent/standing.ts'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { requireNoOtherOpen, tellMove, type WorkedLead, workOn } from '../work.ts'
import { type Disposition, dispositionsFor, stepAfter } from './dispositions.ts'
import { mayReach, type Refusal } from './reach.ts'
import { refusalInWords } from './refusal.ts'

/** After this a caller who never said what came of it no longer keeps others from calling. */
const FORGOTTEN_MS = 60 * 60 * 1000

/**
 * A counsellor takes up the phone: from here to `endAttempt` nobody else may. A case that was
 * nobody's becomes theirs.
 *
 * @throws AppError conflict, with who or when, if the promise or another caller forbids it
 */
export async function beginAttempt(
  actor: Actor,
  { id }: { id: string },
  at = new Date(),
): Promise<{ attemptId: string }> {
  let attemptId = ''
  await workOn(
    actor,
    id,
    async (tx, lead, now) => {
      await requireFree(tx, actor, lead, now)
      const given = await standingConsents(tx, lead.personId)
      const consents = given.some((it) => it.purpose === 'counselling')
      const { doNotContact } = lead.person
      const reach = mayReach({ ...lead, doNotContact, consents }, now)
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

export type AttemptEnd = {
  attemptId: string
  disposition: Disposition
  /** Only with CALL_BACK. */
  callBackAt: Date | null
  note: string | null
}

/** What came of it sets the next step, by the one table. */
export async function endAttempt(
  actor: Actor,
  end: AttemptEnd & { id: string },
  at = new Date(),
): Promise<void> {
  await workOn(
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
          previousState: before(lead),
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

/** For the slip of a finger; later the case is simply moved. */
const UNDO_MS = 30 * 60 * 1000

/**
 * The last try stands open again, as it was before its outcome was said.
 *
 * @throws AppError conflict once something else has happened in the case, or half an hour has passed
 */
export function undoAttempt(
  actor: Actor,
  input: { id: string; attemptId: string },
  at = new Date(),
): Promise<void> {
  return workOn(
    actor,
    input.id,
    async (tx, lead, now) => {
      const attempt = await ownAttempt(tx, actor, input)
      if (!attempt.endedAt) return null
      const late = now.getTime() - attempt.endedAt.getTime() > UNDO_MS
      if (late || !attempt.previousState || (await happenedSince(tx, attempt))) {
        throw new AppError('conflict', {
          message: 'Something else has happened in this case. Set its stage by hand.',
        })
      }
      const was = restored(attempt.previousState)
      if (lead.closedAt && !was.closedAt) await requireNoOtherOpen(tx, lead)
      await tx.lead.update({ where: { id: lead.id }, data: { ...was, updatedAt: now } })
      await tx.contactAttempt.update({
        where: { id: attempt.id },
        data: { endedAt: null, disposition: null, callBackAt: null },
      })
      await tellMove(tx, lead, was.stage)
      return {
        kind: 'attempt-undone',
        data: { attemptId: attempt.id, disposition: attempt.disposition },
      }
    },
    { now: at },
  )
}

async function requireFree(tx: Tx, actor: Actor, lead: WorkedLead, now: Date): Promise<void> {
  const open = await tx.contactAttempt.findFirst({
    where: { leadId: lead.id, endedAt: null },
    select: { id: true, actorId: true, startedAt: true, actor: { select: { name: true } } },
  })
  if (open && now.getTime() - open.startedAt.getTime() > FORGOTTEN_MS) {
    await tx.contactAttempt.update({
      where: { id: open.id },
      data: { endedAt: now, disposition: 'NOT_MADE' },
    })
  } else if (open) {
    const who = open.actorId === actorUserId(actor) ? 'You are' : `${open.actor?.name} is`
    throw new AppError('conflict', { message: `${who} on the phone with this person already.` })
  }
  if (lead.assigneeId && lead.assigneeId !== actorUserId(actor)) {
    throw new AppError('conflict', { message: 'This is somebody else’s case. Take it over first.' })
  }
}

const refused = (refusal: Refusal, timeZone: string) =>
  new AppError('conflict', { message: refusalInWords(refusal, timeZone), data: refusal })

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
    throw new AppError('conflict', { message: 'Only who made this call can say what came of it.' })
  }
  return attempt
}

function requireCallBack({ disposition, callBackAt }: AttemptEnd, now: Date): void {
  if ((disposition === 'CALL_BACK') === (callBackAt !== null && callBackAt > now)) return
  throw new AppError('validation', {
    fields: { callBackAt: ['Say when they want to be called: a time still to come.'] },
  })
}

type Ended = { startedAt: Date; end: AttemptEnd }

/** A case that the visitor has closed meanwhile stays closed; the try counts all the same. */
async function applyStep(
  tx: Tx,
  lead: WorkedLead,
  after: ReturnType<typeof stepAfter>,
  { startedAt, end }: Ended,
  now: Date,
): Promise<void> {
  const made = end.disposition !== 'NOT_MADE'
  const { closed, ...step } = after
  const unchanged = lead.closedAt !== null || !made
  await tx.lead.update({
    where: { id: lead.id },
    data: {
      ...(unchanged ? { attempts: step.attempts } : { ...step, closedAt: closed ? now : null }),
      ...(made && !lead.firstResponseAt ? { firstResponseAt: startedAt } : {}),
      updatedAt: now,
    },
  })
  if (!made) return
  const data = { leadId: lead.id, attemptId: end.attemptId }
  await recordEvent(tx, { type: 'lead.attempted', personId: lead.personId, data })
  if (!unchanged) await tellMove(tx, lead, step.stage)
}

const before = (lead: WorkedLead) => ({
  stage: lead.stage,
  attempts: lead.attempts,
  dueAt: lead.dueAt?.toISOString() ?? null,
  callBackRequested: lead.callBackRequested,
  outcome: lead.outcome,
  closedAt: lead.closedAt?.toISOString() ?? null,
})

/** Prisma takes ISO dates as they are. */
const restored = (value: unknown) => value as ReturnType<typeof before>

async function happenedSince(tx: Tx, { id, leadId }: { id: string; leadId: string }) {
  const said = await tx.leadEvent.findFirst({
    where: { leadId, kind: 'attempt', data: { path: ['attemptId'], equals: id } },
    select: { id: true },
    orderBy: { id: 'desc' },
  })
  if (!said) return true
  // Ids rise with time (UUID version 7).
  const later = await tx.leadEvent.count({
    where: { leadId, id: { gt: said.id }, kind: { notIn: ['note', 'assigned'] } },
  })
  return later > 0
}
