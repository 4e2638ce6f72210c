import { activeConsents } from '#lib/consent/active.ts'
import { CONSENT_PURPOSES, type ConsentPurpose } from '#lib/consent/consent.ts'
import { withdrawConsents } from '#lib/consent/withdraw.ts'
import type { Tx } from '#lib/database/db.ts'
import { closeLead } from '#lib/leads/close.ts'
import { withdrawPurpose } from '#lib/leads/withdraw-purpose.ts'
import { cancelWaiting } from '#lib/outbox/cancel-waiting.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { stopContact } from '#lib/people/stop-contact.ts'
import { actsForPerson, idsOf, type OwnRequest, record, withOwnRequest } from './own-request.ts'

/** Withdraws this request only; other requests of the person stay. */
export function withdrawRequest(token: string, now = new Date()): Promise<void> {
  return withOwnRequest(token, now, async (tx, own) => {
    if (own.withdrawnAt) return
    // News by e-mail do not depend on a request.
    await withdrawOwn(
      tx,
      own,
      CONSENT_PURPOSES.filter((it) => it !== 'updates'),
      now,
    )
  })
}

async function withdrawOwn(
  tx: Tx,
  own: OwnRequest,
  purposes: readonly ConsentPurpose[],
  now: Date,
): Promise<void> {
  await tx.submission.update({
    where: { id: own.id },
    data: { withdrawnAt: own.withdrawnAt ?? now, readPaths: [] },
  })
  await withdrawConsents(tx, own.personId, { purposes, submissionId: own.id, at: now })
  await closeIfLast(tx, own, now)
  await record(tx, own, { kind: 'withdrawn', data: { submissionId: own.id } }, now)
  await cancelWaiting(tx, own.personId, { submissionId: own.id })
  await recordEvent(tx, { type: 'request.withdrawn', personId: own.personId, data: idsOf(own) })
}

async function closeIfLast(tx: Tx, own: OwnRequest, now: Date): Promise<void> {
  const others = await tx.submission.count({
    where: { leadId: own.lead.id, withdrawnAt: null, id: { not: own.id } },
  })
  if (others > 0) return
  await closeLead(tx, own.lead, { by: 'visitor', outcome: 'withdrawn', at: now })
}

/**
 * Stops all contact of the person. A request that is not confirmed, of a person who has others, ends
 * with all its consents, and the rest is proposed to staff.
 */
export function stopContactByReceipt(token: string, now = new Date()): Promise<void> {
  return withOwnRequest(token, now, async (tx, own) => {
    const data = { submissionId: own.id }
    if (await actsForPerson(tx, own)) {
      const unproved = own.provedAt === null
      const stopped = await stopContact(tx, own.personId, {}, now, { unproved })
      if (stopped) await record(tx, own, { kind: 'stopped', data }, now)
      return
    }
    if (own.withdrawnAt) return
    await withdrawOwn(tx, own, CONSENT_PURPOSES, now)
    await record(tx, own, { kind: 'stop-proposed', data }, now)
  })
}

/**
 * Withdraws one purpose, whichever requests it was given with; other purposes stay active. A request
 * that is not confirmed, of a person who has others, ends its own consent only.
 */
export function withdrawConsent(
  token: string,
  purpose: ConsentPurpose,
  now = new Date(),
): Promise<void> {
  return withOwnRequest(token, now, async (tx, own) => {
    const data = { submissionId: own.id, purpose }
    if (await actsForPerson(tx, own)) {
      const ended = await withdrawPurpose(tx, own.personId, purpose, {}, now)
      if (ended) await record(tx, own, { kind: 'consent-withdrawn', data }, now)
      return
    }
    const active = await activeConsents(tx, own.personId)
    const ofPurpose = active.filter((it) => it.purpose === purpose)
    if (!ofPurpose.some((it) => it.submissionId === own.id)) return
    if (ofPurpose.length === 1) {
      // No other request carries this consent.
      await withdrawPurpose(tx, own.personId, purpose, {}, now)
      await record(tx, own, { kind: 'consent-withdrawn', data }, now)
      return
    }
    const only = { purposes: [purpose], submissionId: own.id, at: now }
    await withdrawConsents(tx, own.personId, only)
    if (purpose === 'reading') {
      await tx.submission.update({ where: { id: own.id }, data: { readPaths: [] } })
    }
    if (purpose === 'counselling') {
      await closeIfLast(tx, own, now)
      await cancelWaiting(tx, own.personId, { submissionId: own.id })
      await recordEvent(tx, { type: 'request.withdrawn', personId: own.personId, data: idsOf(own) })
    }
    await record(tx, own, { kind: 'withdrawal-proposed', data }, now)
  })
}
