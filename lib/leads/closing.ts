import type { Tx } from '#lib/database/db.ts'
import { closesLead, LEAD_STAGES, type LeadStage } from './lead.ts'

/** Why a case ended by the visitor's own word, as `Lead.outcome` says it. */
export type VisitorsEnd = 'withdrawn' | 'stopped'

type Case = { id: string; stage: LeadStage; closedAt: Date | null }

/** The stage before stays in the timeline, for the day on which they change their mind. */
export async function closeByVisitor(
  tx: Tx,
  lead: Case,
  outcome: VisitorsEnd,
  now: Date,
): Promise<void> {
  if (lead.closedAt) return
  await tx.lead.update({
    where: { id: lead.id },
    data: {
      stage: 'LOST',
      closedAt: now,
      outcome,
      dueAt: null,
      callBackRequested: false,
      updatedAt: now,
    },
  })
  await tx.leadEvent.create({
    data: {
      leadId: lead.id,
      kind: 'stage',
      data: { from: lead.stage, to: 'LOST', because: outcome },
      at: now,
    },
  })
}

type Closed = {
  id: string
  lead: Case & { personId: string; interest: string; outcome: string | null }
}

/** @returns the open case to which the request now belongs: its own, or a newer one of the same interest */
export async function reopenForVisitor(tx: Tx, { id, lead }: Closed, now: Date): Promise<string> {
  if (!lead.closedAt) return lead.id
  const newer = await tx.lead.findFirst({
    where: { personId: lead.personId, interest: lead.interest, closedAt: null },
    select: { id: true },
  })
  if (newer) {
    await tx.submission.update({ where: { id }, data: { leadId: newer.id } })
    return newer.id
  }
  const stage = await stageBefore(tx, lead.id)
  await tx.lead.update({
    where: { id: lead.id },
    data: { stage, closedAt: null, outcome: null, lastRequestedAt: now, updatedAt: now },
  })
  await tx.leadEvent.create({
    data: { leadId: lead.id, kind: 'stage', data: { from: lead.stage, to: stage }, at: now },
  })
  return lead.id
}

async function stageBefore(tx: Tx, leadId: string): Promise<LeadStage> {
  const last = await tx.leadEvent.findFirst({
    where: { leadId, kind: 'stage' },
    select: { data: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const from = (last?.data as { from?: unknown } | undefined)?.from
  const stage = LEAD_STAGES.find((it) => it === from)
  return stage && !closesLead(stage) ? stage : 'NEW'
}
