import type { Tx } from '#lib/database/db.ts'
import { cancelWaiting } from '#lib/outbox/cancel-waiting.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { nextDateIn } from './calling/next-date.ts'
import { contactPreferenceFields } from './contact-preference/contact-preference.ts'
import { type ClosingStage, closesLead, LEAD_STAGES, type LeadStage } from './lead.ts'
import { readLeadEvent } from './lead-event.ts'
import type { LeadOutcome } from './lead-outcome.ts'
import { recordLeadEvent } from './record-lead-event.ts'

/**
 * Who closes or reopens a case, and what follows from it: `emits` sends `lead.moved` to subscribers
 * (the visitor's own steps and a merge have events of their own); `records` writes the stage into
 * the timeline (an attempt has its own entry there).
 */
const CLOSERS = {
  staff: { emits: true, records: true },
  attempt: { emits: true, records: false },
  visitor: { emits: false, records: true },
  merge: { emits: false, records: true },
} as const

type CloseBy = keyof typeof CLOSERS

type Case = { id: string; personId: string; stage: LeadStage; closedAt: Date | null }

type Closing = {
  by: CloseBy
  /** Left out: LOST. */
  stage?: ClosingStage
  /** Why; left out: the outcome stays as it is. */
  outcome?: LeadOutcome | null
  actorId?: string | null
  /** The webhook whose CRM reported the outcome. */
  originId?: string | undefined
  at: Date
}

/**
 * Closes a case: cancels its planned call and keeps the former stage in the timeline for a
 * reopening. A case that is closed already only changes its stage, and only by staff or a CRM.
 */
export async function closeLead(tx: Tx, lead: Case, closing: Closing): Promise<void> {
  const { by, stage = 'LOST', outcome, actorId = null, originId, at } = closing
  if (lead.closedAt && by !== 'staff') return
  await tx.lead.update({
    where: { id: lead.id },
    data: {
      stage,
      closedAt: lead.closedAt ?? at,
      dueAt: null,
      awaitsAnswer: false,
      callBackRequested: false,
      updatedAt: at,
      ...(outcome === undefined ? {} : { outcome }),
    },
  })
  const because = by === 'staff' || !outcome ? {} : { because: outcome }
  await afterMove(tx, lead, { by, to: stage, actorId, originId, reason: outcome, at, ...because })
}

type ClosedLead = { leadId: string; stage: LeadStage; submissionId: string | null }

/**
 * Closes every open case of a person and cancels what waits to be sent about them. The caller holds
 * the lock on the person and records the event that ends contact.
 *
 * @returns the closed cases with the stage before and their newest request
 */
export async function closeAllLeads(
  tx: Tx,
  personId: string,
  closing: Omit<Closing, 'stage'> & { outcome: LeadOutcome },
): Promise<ClosedLead[]> {
  const open = await tx.lead.findMany({
    where: { personId, closedAt: null },
    select: {
      id: true,
      personId: true,
      stage: true,
      closedAt: true,
      submissions: { select: { id: true }, orderBy: { createdAt: 'desc' }, take: 1 },
    },
  })
  for (const lead of open) await closeLead(tx, lead, closing)
  await cancelWaiting(tx, personId)
  return open.map(({ id, stage, submissions }) => ({
    leadId: id,
    stage,
    submissionId: submissions[0]?.id ?? null,
  }))
}

type Reopening = {
  by: CloseBy
  stage: LeadStage
  actorId?: string | null
  originId?: string | undefined
  at: Date
  /** Only a case that was closed for this reason; left out: for any reason. */
  onlyIf?: LeadOutcome
}

/**
 * Opens a closed case again, with the next date of its stage.
 *
 * @returns false, and nothing is changed, if the case is open, was closed for another reason than
 *   `onlyIf`, or the person has a newer open case of the same interest
 */
export async function reopenLead(
  tx: Tx,
  leadId: string,
  { by, stage, actorId = null, originId, at, onlyIf }: Reopening,
): Promise<boolean> {
  const lead = await tx.lead.findUniqueOrThrow({
    where: { id: leadId },
    select: {
      id: true,
      personId: true,
      interest: true,
      stage: true,
      closedAt: true,
      outcome: true,
      firstResponseAt: true,
      ...contactPreferenceFields,
    },
  })
  if (!lead.closedAt || (onlyIf && lead.outcome !== onlyIf)) return false
  if (await findOpenLead(tx, lead)) return false
  await tx.lead.update({
    where: { id: leadId },
    data: {
      stage,
      closedAt: null,
      outcome: null,
      ...(await nextDateIn(tx, lead, stage, at)),
      updatedAt: at,
    },
  })
  await afterMove(tx, lead, { by, to: stage, actorId, originId, at })
  return true
}

type Withdrawn = {
  submissionId: string
  lead: { id: string; personId: string; interest: string; closedAt: Date | null }
}

/**
 * Opens the case of a request whose visitor takes a withdrawal back.
 *
 * @returns the open case to which the request now belongs: its own, or a newer one of the same
 *   person and interest, to which the request is moved
 */
export async function reopenForRequest(
  tx: Tx,
  { submissionId, lead }: Withdrawn,
  at: Date,
): Promise<string> {
  if (!lead.closedAt) return lead.id
  const newer = await findOpenLead(tx, lead)
  if (newer) {
    await tx.submission.update({ where: { id: submissionId }, data: { leadId: newer.id } })
    return newer.id
  }
  const stage = await stageBeforeClosing(tx, lead.id)
  await reopenLead(tx, lead.id, { by: 'visitor', stage, at })
  await tx.lead.update({ where: { id: lead.id }, data: { lastRequestedAt: at } })
  return lead.id
}

/** The open case of this person and interest, of which there is at most one. */
const findOpenLead = (tx: Tx, { personId, interest }: { personId: string; interest: string }) =>
  tx.lead.findFirst({ where: { personId, interest, closedAt: null }, select: { id: true } })

type Move = MovedBy & { by: CloseBy; to: LeadStage; because?: string; at: Date }

/** What `lead.moved` says beside the stages. */
type MovedBy = {
  actorId?: string | null | undefined
  originId?: string | undefined
  reason?: string | null | undefined
}

async function afterMove(tx: Tx, lead: Case, { by, to, because, at, ...moved }: Move) {
  const { actorId = null } = moved
  const { emits, records } = CLOSERS[by]
  if (lead.stage === to) return
  if (records) {
    const data = { from: lead.stage, to, ...(because ? { because } : {}) }
    await recordLeadEvent(tx, { kind: 'stage', data }, { leadId: lead.id, actorId, at })
  }
  if (emits) await emitLeadMoved(tx, lead, to, moved)
}

/** Emits `lead.moved`, unless the stage stays the same. */
export async function emitLeadMoved(
  tx: Tx,
  lead: { id: string; personId: string; stage: LeadStage },
  to: LeadStage,
  { actorId, originId, reason }: MovedBy = {},
): Promise<void> {
  if (lead.stage === to) return
  const data = {
    leadId: lead.id,
    from: lead.stage,
    to,
    ...(reason ? { reason } : {}),
    ...(actorId ? { actorId } : {}),
    ...(originId ? { originId } : {}),
  }
  await recordEvent(tx, { type: 'lead.moved', personId: lead.personId, data })
}

async function stageBeforeClosing(tx: Tx, leadId: string): Promise<LeadStage> {
  const last = await tx.leadEvent.findFirst({
    where: { leadId, kind: 'stage' },
    select: { kind: true, data: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const event = last && readLeadEvent(last)
  const from = event?.kind === 'stage' ? event.data.from : null
  const stage = LEAD_STAGES.find((it) => it === from)
  return stage && !closesLead(stage) ? stage : 'NEW'
}
