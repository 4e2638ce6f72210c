import type { Tx } from '#lib/database/db.ts'
import { closeAllLeads, reopenLead } from '#lib/leads/close.ts'
import { cancelWaiting } from '#lib/outbox/cancel-waiting.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import type { MergedStop } from './merge-moves.ts'
import { suppressStopped } from './suppression.ts'

/**
 * Stops contact of a merged person if one of the two records had stopped it: all open cases close,
 * and what waits for either is cancelled. Emit it with `emitMergedStop` after the merge.
 *
 * @returns null: neither had stopped contact
 */
export async function stopMergedContact(
  tx: Tx,
  from: string,
  into: string,
): Promise<MergedStop | null> {
  const stopped = await tx.person.findMany({
    where: { id: { in: [from, into] }, doNotContact: true },
    select: { id: true },
  })
  if (stopped.length === 0) return null
  await tx.person.update({ where: { id: into }, data: { doNotContact: true } })
  const leads = await closeAllLeads(tx, into, { by: 'merge', outcome: 'stopped', at: new Date() })
  await cancelWaiting(tx, from)
  const suppressions = await suppressStopped(tx, into, new Date())
  return { asked: stopped.some((it) => it.id === into), leads, suppressions }
}

/** Subscribers know a case by the reference of its request, so each closed case has its own event. */
export async function emitMergedStop(
  tx: Tx,
  personId: string,
  { leads }: MergedStop,
): Promise<void> {
  for (const { submissionId } of leads) {
    const data = submissionId ? { submissionId } : {}
    await recordEvent(tx, { type: 'contact.stopped', personId, data })
  }
}

/** After an undone merge: reopens the cases of the person who had not stopped contact. */
export async function undoMergedStop(tx: Tx, into: string, stopped: MergedStop): Promise<void> {
  if (!stopped.asked) {
    await tx.person.update({ where: { id: into }, data: { doNotContact: false } })
  }
  await tx.suppressedIdentifier.deleteMany({ where: { id: { in: stopped.suppressions } } })
  for (const { leadId, stage, submissionId } of stopped.leads) {
    const { personId, person } = await tx.lead.findUniqueOrThrow({
      where: { id: leadId },
      select: { personId: true, person: { select: { doNotContact: true } } },
    })
    if (person.doNotContact) continue
    const reopening = { by: 'merge', stage, at: new Date(), onlyIf: 'stopped' } as const
    const reopened = await reopenLead(tx, leadId, reopening)
    if (!reopened || !submissionId) continue
    await recordEvent(tx, { type: 'request.changed', personId, data: { submissionId, leadId } })
  }
}
