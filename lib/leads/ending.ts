import { type ConsentPurpose, purposeLabel } from '#lib/consent/consent.ts'
import { standingConsents } from '#lib/consent/standing.ts'
import type { Tx } from '#lib/database/db.ts'
import { cancelWaiting } from '#lib/outbox/cancel-waiting.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { closeByVisitor, type VisitorsEnd } from './closing.ts'

/** Who wrote it down and what was said, where the person did not press the button themselves. */
export type By = { actorId?: string | null; evidence?: string }

/**
 * A purpose ends for the whole person, with whichever request it was given. What hangs on it ends in
 * the same transaction, and whoever was told of the person hears of it. The caller holds the
 * person's lock.
 *
 * @returns false: nothing stood
 */
export async function endConsent(
  tx: Tx,
  personId: string,
  purpose: ConsentPurpose,
  by: By,
  now: Date,
): Promise<boolean> {
  const ended = await withdraw(tx, personId, [purpose], by, now)
  if (ended.length === 0) return false
  if (purpose === 'counselling') {
    await closeAll(tx, personId, 'withdrawn', now)
    await cancelWaiting(tx, personId)
  }
  if (purpose === 'reading') await forgetReading(tx, personId)
  // The number was given for a call as well.
  if (purpose === 'whatsapp') {
    await tx.lead.updateMany({
      where: { personId, closedAt: null, channel: 'WHATSAPP' },
      data: { channel: 'CALL', updatedAt: now },
    })
  }
  await recordEvent(tx, { type: 'consent.withdrawn', personId, data: { purposes: ended } })
  return true
}

/** Nobody calls or writes any more, whatever they agreed to. The caller holds the person's lock. */
export async function endContact(tx: Tx, personId: string, by: By, now: Date): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { doNotContact: true } })
  await withdraw(tx, personId, Object.keys(purposeLabel) as ConsentPurpose[], by, now)
  await forgetReading(tx, personId)
  await closeAll(tx, personId, 'stopped', now)
  await cancelWaiting(tx, personId)
  await recordEvent(tx, { type: 'contact.stopped', personId, data: {} })
}

const forgetReading = (tx: Tx, personId: string) =>
  tx.submission.updateMany({ where: { personId }, data: { readPaths: [] } })

async function withdraw(
  tx: Tx,
  personId: string,
  purposes: readonly ConsentPurpose[],
  by: By,
  at: Date,
): Promise<ConsentPurpose[]> {
  const given = await standingConsents(tx, personId)
  const last = new Map(given.map((it) => [it.purpose, it]))
  const ended = [...last.values()].filter((it) => purposes.includes(it.purpose))
  // Never before what it ends, whatever another clock or a list had said.
  const after = new Date(Math.max(at.getTime(), ...ended.map((it) => it.at.getTime())))
  await tx.consentEvent.createMany({
    data: ended.map(({ purpose, noticeHash }) => ({
      personId,
      purpose,
      noticeHash,
      action: 'WITHDRAWN' as const,
      at: after,
      ...by,
    })),
  })
  return ended.map((it) => it.purpose)
}

async function closeAll(tx: Tx, personId: string, end: VisitorsEnd, now: Date): Promise<void> {
  const open = await tx.lead.findMany({
    where: { personId, closedAt: null },
    select: { id: true, stage: true, closedAt: true },
  })
  for (const lead of open) await closeByVisitor(tx, lead, end, now)
}
