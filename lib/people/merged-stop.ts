import type { Tx } from '#lib/database/db.ts'
import { cancelWaiting } from '#lib/outbox/cancel-waiting.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'

/** What a joining ended because one of the two had asked to be left alone: the way back. */
export type Stopped = {
  /** The one that stays had asked so itself. */
  asked: boolean
  leads: { leadId: string; stage: string; submissionId: string | null }[]
}

/**
 * Whichever of the two records asked to be left alone, the one person did: all its open cases end,
 * nothing that waits for either goes out. To be told with `tellStopped` when the joining is told.
 *
 * @returns null: neither did
 */
export async function stopMerged(tx: Tx, from: string, into: string): Promise<Stopped | null> {
  const asking = await tx.person.findMany({
    where: { id: { in: [from, into] }, doNotContact: true },
    select: { id: true },
  })
  if (asking.length === 0) return null
  await tx.person.update({ where: { id: into }, data: { doNotContact: true } })
  const open = await tx.lead.findMany({
    where: { personId: into, closedAt: null },
    select: {
      id: true,
      stage: true,
      submissions: { select: { id: true }, orderBy: { createdAt: 'desc' }, take: 1 },
    },
  })
  for (const { id, stage } of open) {
    const at = new Date()
    const closed = { stage: 'LOST', outcome: 'stopped', closedAt: at, dueAt: null } as const
    await tx.lead.update({ where: { id }, data: { ...closed, callBackRequested: false } })
    const data = { from: stage, to: 'LOST', because: 'stopped' }
    await tx.leadEvent.create({ data: { leadId: id, kind: 'stage', data, at } })
  }
  for (const id of [from, into]) await cancelWaiting(tx, id)
  return {
    asked: asking.some((it) => it.id === into),
    leads: open.map(({ id, stage, submissions }) => ({
      leadId: id,
      stage,
      submissionId: submissions[0]?.id ?? null,
    })),
  }
}

/** Receivers know a case by the reference of its request, so each that ended is named. */
export async function tellStopped(tx: Tx, personId: string, { leads }: Stopped): Promise<void> {
  for (const { submissionId } of leads) {
    const data = submissionId ? { submissionId } : {}
    await recordEvent(tx, { type: 'contact.stopped', personId, data })
  }
}

/** They were two after all: who never asked for it is reached again, as before the joining. */
export async function undoStop(tx: Tx, into: string, stopped: Stopped): Promise<void> {
  if (!stopped.asked) {
    await tx.person.update({ where: { id: into }, data: { doNotContact: false } })
  }
  for (const { leadId, stage, submissionId } of stopped.leads) {
    const lead = await tx.lead.findUniqueOrThrow({
      where: { id: leadId },
      select: { personId: true, interest: true, outcome: true, person: { select: personFields } },
    })
    const { personId, interest } = lead
    const newer = await tx.lead.count({ where: { personId, interest, closedAt: null } })
    if (newer > 0 || lead.outcome !== 'stopped' || lead.person.doNotContact) continue
    await tx.lead.update({
      where: { id: leadId },
      data: { stage: stage as 'NEW', outcome: null, closedAt: null },
    })
    const data = { from: 'LOST', to: stage }
    await tx.leadEvent.create({ data: { leadId, kind: 'stage', data } })
    if (!submissionId) continue
    await recordEvent(tx, { type: 'request.changed', personId, data: { submissionId, leadId } })
  }
}

const personFields = { doNotContact: true } as const
