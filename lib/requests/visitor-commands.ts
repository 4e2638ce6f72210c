import { activeConsents } from '#lib/consent/active.ts'
import { CONSENT_PURPOSES, type ConsentPurpose } from '#lib/consent/consent.ts'
import { withdrawConsents } from '#lib/consent/withdraw.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { closeLead, reopenForRequest } from '#lib/leads/close.ts'
import {
  type ContactPreference,
  contactPreferenceFields,
  hoursStateAt,
} from '#lib/leads/contact-preference/contact-preference.ts'
import { contactPreferenceFor } from '#lib/leads/contact-preference/team.ts'
import { readTeam } from '#lib/leads/contact-preference/team-settings.ts'
import type { LeadEvent } from '#lib/leads/lead-event.ts'
import { recordLeadEvent } from '#lib/leads/record-lead-event.ts'
import { withdrawPurpose } from '#lib/leads/withdraw-purpose.ts'
import { cancelWaiting } from '#lib/outbox/cancel-waiting.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { stopContact } from '#lib/people/stop-contact.ts'
import { grantConsents, requireCurrentNotices } from './consents.ts'
import { tokenHash } from './keys.ts'
import type { ChangeInput } from './schema.ts'

/**
 * Steps of a visitor on their own request. The token of the receipt opens this one request only.
 * Sending a step twice has the same effect as once.
 */

/** Changes the message and the contact preference. @throws AppError conflict for a withdrawn request */
export function changeRequest(token: string, input: ChangeInput, now = new Date()): Promise<void> {
  return withOwnRequest(token, async (tx, own) => {
    if (await isEnded(tx, own)) {
      throw new AppError('conflict', {
        message: 'This request is withdrawn. Undo that first.',
      })
    }
    const { team } = await readTeam(tx)
    const preference = contactPreferenceFor(input, team, input.timeZone ?? own.lead.timeZone)
    if (preference.channel === 'WHATSAPP') await requireWhatsapp(tx, own.personId)
    const message = input.message ?? ''
    const isNewMessage = message !== (own.amendedMessage ?? own.message ?? '')
    const isNewPreference = !isSamePreference(own.lead, preference)
    if (!isNewMessage && !isNewPreference) return
    if (isNewMessage) {
      await tx.submission.update({ where: { id: own.id }, data: { amendedMessage: message } })
    }
    if (isNewPreference) await changePreference(tx, own.lead, preference, now)
    const what = [
      ...(isNewMessage ? ['message' as const] : []),
      ...(isNewPreference ? ['promise' as const] : []),
    ]
    await record(tx, own, { kind: 'changed', data: { submissionId: own.id, what } }, now)
    await recordEvent(tx, { type: 'request.changed', personId: own.personId, data: idsOf(own) })
  })
}

function isSamePreference(lead: Own['lead'], preference: ContactPreference): boolean {
  const { channel, language, callDays, callFrom, callUntil, timeZone } = lead
  const current = { channel, language, callDays, callFrom, callUntil, timeZone }
  return JSON.stringify(current) === JSON.stringify(preference)
}

async function changePreference(
  tx: Tx,
  lead: Own['lead'],
  preference: ContactPreference,
  now: Date,
) {
  // A retry that was planned for the old hours moves into the new ones.
  const isRetry = !lead.callBackRequested && !lead.awaitsAnswer
  const state = lead.dueAt && isRetry ? hoursStateAt(preference, lead.dueAt) : null
  const dueAt = state && !state.open ? { dueAt: state.opensAt } : {}
  await tx.lead.update({
    where: { id: lead.id },
    data: { ...preference, callDays: [...preference.callDays], ...dueAt, updatedAt: now },
  })
}

/** Withdraws this request only; other requests of the person stay. */
export function withdrawRequest(token: string, now = new Date()): Promise<void> {
  return withOwnRequest(token, async (tx, own) => {
    if (own.withdrawnAt) return
    await tx.submission.update({
      where: { id: own.id },
      data: { withdrawnAt: now, readPaths: [] },
    })
    await withdrawConsents(tx, own.personId, {
      // News by e-mail do not depend on a request.
      purposes: CONSENT_PURPOSES.filter((it) => it !== 'updates'),
      submissionId: own.id,
      at: now,
    })
    const others = await tx.submission.count({
      where: { leadId: own.lead.id, withdrawnAt: null, id: { not: own.id } },
    })
    if (others === 0) {
      await closeLead(tx, own.lead, { by: 'visitor', outcome: 'withdrawn', at: now })
    }
    await record(tx, own, { kind: 'withdrawn', data: { submissionId: own.id } }, now)
    await cancelWaiting(tx, own.personId, { submissionId: own.id })
    await recordEvent(tx, { type: 'request.withdrawn', personId: own.personId, data: idsOf(own) })
  })
}

/** Stops all contact of the person, about this request and any other. */
export function stopContactByReceipt(token: string, now = new Date()): Promise<void> {
  return withOwnRequest(token, async (tx, own) => {
    const stopped = await stopContact(tx, own.personId, {}, now)
    const event = { kind: 'stopped', data: { submissionId: own.id } } as const
    if (stopped) await record(tx, own, event, now)
  })
}

/** Withdraws one purpose, whichever requests it was given with; other purposes stay active. */
export function withdrawConsent(
  token: string,
  purpose: ConsentPurpose,
  now = new Date(),
): Promise<void> {
  return withOwnRequest(token, async (tx, own) => {
    const ended = await withdrawPurpose(tx, own.personId, purpose, {}, now)
    const event = { kind: 'consent-withdrawn', data: { submissionId: own.id, purpose } } as const
    if (ended) await record(tx, own, event, now)
  })
}

/**
 * Takes a withdrawal or a stop back, for this request, by a new consent to the notice that was shown.
 *
 * @param notice hash of that notice
 * @throws AppError validation if the notice was replaced meanwhile
 */
export function restoreRequest(token: string, notice: string, now = new Date()): Promise<void> {
  return withOwnRequest(token, async (tx, own) => {
    if (!(await isEnded(tx, own))) return
    const { personId } = own
    const granted = await requireCurrentNotices(tx, {
      counselling: notice,
      updates: null,
      whatsapp: null,
      reading: null,
    })
    await tx.person.update({ where: { id: personId }, data: { doNotContact: false } })
    await tx.submission.update({ where: { id: own.id }, data: { withdrawnAt: null } })
    await grantConsents(tx, { personId, submissionId: own.id }, { granted, at: now })
    const leadId = await reopenForRequest(tx, { submissionId: own.id, lead: own.lead }, now)
    const event = { kind: 'restored', data: { submissionId: own.id } } as const
    await recordLeadEvent(tx, event, { leadId, at: now })
    const data = { submissionId: own.id, leadId, restored: true } as const
    await recordEvent(tx, {
      type: 'consent.granted',
      personId,
      data: { purposes: ['counselling'] },
    })
    await recordEvent(tx, { type: 'request.changed', personId, data })
  })
}

const ownFields = {
  id: true,
  personId: true,
  message: true,
  amendedMessage: true,
  withdrawnAt: true,
  person: { select: { doNotContact: true } },
  lead: {
    select: {
      id: true,
      stage: true,
      closedAt: true,
      interest: true,
      personId: true,
      outcome: true,
      dueAt: true,
      awaitsAnswer: true,
      callBackRequested: true,
      ...contactPreferenceFields,
    },
  },
} as const

type Own = NonNullable<Awaited<ReturnType<typeof findOwn>>>

const findOwn = (tx: Tx, token: string) =>
  tx.submission.findFirst({
    where: { receiptTokenHash: tokenHash(token), person: { state: { in: ['ACTIVE', 'MERGED'] } } },
    select: ownFields,
  })

/** Runs a step under the lock of the person's row, so that two clicks are handled one after the other. */
function withOwnRequest(token: string, step: (tx: Tx, own: Own) => Promise<void>): Promise<void> {
  return transaction(async (tx) => {
    await tx.$executeRaw`
      SELECT 1 FROM "Person" WHERE "id" =
        (SELECT "personId" FROM "Submission" WHERE "receiptTokenHash" = ${tokenHash(token)})
      FOR UPDATE`
    const own = await findOwn(tx, token)
    if (!own) throw new AppError('not-found')
    await step(tx, own)
  })
}

/** Whether the request was withdrawn, contact was stopped, or its consent is no longer active. */
async function isEnded(tx: Tx, own: Own): Promise<boolean> {
  if (own.withdrawnAt || own.person.doNotContact) return true
  const active = await activeConsents(tx, own.personId)
  return !active.some((it) => it.purpose === 'counselling' && it.submissionId === own.id)
}

const idsOf = (own: Own) => ({ submissionId: own.id, leadId: own.lead.id })

const record = (tx: Tx, own: Own, event: LeadEvent, at: Date) =>
  recordLeadEvent(tx, event, { leadId: own.lead.id, at })

async function requireWhatsapp(tx: Tx, personId: string): Promise<void> {
  const active = await activeConsents(tx, personId)
  if (active.some((it) => it.purpose === 'whatsapp')) return
  throw new AppError('validation', {
    fields: { channel: ['You have not consented to WhatsApp. Please choose a call or an e-mail.'] },
  })
}
