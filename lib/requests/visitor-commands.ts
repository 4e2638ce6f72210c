import { consumeRateLimit } from '#lib/auth/rate-limit.ts'
import { activeConsents } from '#lib/consent/active.ts'
import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { reopenForRequest } from '#lib/leads/close.ts'
import {
  type ContactPreference,
  hoursStateAt,
} from '#lib/leads/contact-preference/contact-preference.ts'
import { contactPreferenceFor } from '#lib/leads/contact-preference/team.ts'
import { readTeam } from '#lib/leads/contact-preference/team-settings.ts'
import { recordLeadEvent } from '#lib/leads/record-lead-event.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { createConfirmLink } from './confirmation.ts'
import { grantConsents, requireCurrentNotices } from './consents.ts'
import { liftContact } from './lift-contact.ts'
import {
  actsForLead,
  idsOf,
  isEnded,
  type OwnRequest,
  record,
  withOwnRequest,
} from './own-request.ts'
import type { ChangeInput } from './schema.ts'

/**
 * Steps of a visitor on their own request. The token of the receipt opens this one request only.
 * Sending a step twice has the same effect as once.
 */

/** Changes the message and the contact preference. @throws AppError conflict for a withdrawn request */
export function changeRequest(token: string, input: ChangeInput, now = new Date()): Promise<void> {
  return withOwnRequest(token, now, async (tx, own) => {
    if (await isEnded(tx, own)) {
      throw new AppError('conflict', {
        message: 'This request is withdrawn. Undo the withdrawal first.',
      })
    }
    const { team } = await readTeam(tx)
    const wholeCase = await actsForLead(tx, own)
    // What the receipt showed: an unconfirmed request knows nothing of the case that it shares.
    const current = wholeCase ? own.lead : own
    const preference = contactPreferenceFor(input, team, input.timeZone ?? current.timeZone)
    const message = input.message ?? ''
    const isNewMessage = message !== (own.amendedMessage ?? own.message ?? '')
    const isNewPreference = !isSamePreference(current, preference)
    if (!isNewMessage && !isNewPreference) return
    if (isNewPreference && !wholeCase) throw confirmFirst()
    if (preference.channel === 'WHATSAPP') await requireWhatsapp(tx, own.personId)
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

function isSamePreference(lead: ContactPreference, preference: ContactPreference): boolean {
  const { channel, language, callDays, callFrom, callUntil, timeZone } = lead
  const current = { channel, language, callDays, callFrom, callUntil, timeZone }
  return JSON.stringify(current) === JSON.stringify(preference)
}

async function changePreference(
  tx: Tx,
  lead: OwnRequest['lead'],
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

/**
 * Takes a withdrawal or a stop back, for this request, by a new consent to the notice that was shown.
 * A stop waits for the reader of the mailbox: an unconfirmed request gets a link by mail, and nothing
 * changes yet.
 *
 * @param notice hash of that notice
 * @returns whether a link was sent instead
 * @throws AppError validation if the notice was replaced meanwhile; rate-limited
 */
export function restoreRequest(
  token: string,
  notice: string,
  now = new Date(),
): Promise<{ linkSent: boolean }> {
  return withOwnRequest(token, now, async (tx, own) => {
    if (!(await isEnded(tx, own))) return { linkSent: false }
    const { personId, email, phone } = own
    const granted = await requireCurrentNotices(tx, {
      counselling: notice,
      updates: null,
      whatsapp: null,
      reading: null,
    })
    if (own.person.doNotContact) {
      if (!own.provedAt || !email) {
        await askToConfirm(tx, own, now)
        return { linkSent: true }
      }
      await liftContact(tx, { personId, leadId: own.lead.id, email, phone }, now)
    }
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
    return { linkSent: false }
  })
}

/** Sends the link “Was this you?” again. @throws AppError rate-limited, conflict if there is no address */
export function sendConfirmLink(token: string, now = new Date()): Promise<void> {
  return withOwnRequest(token, now, async (tx, own) => {
    if (!own.provedAt) await askToConfirm(tx, own, now)
  })
}

const CONFIRM_LIMIT = { name: 'confirm:request', points: 3, seconds: 3600 }

async function askToConfirm(tx: Tx, own: OwnRequest, now: Date): Promise<void> {
  const { id: submissionId, personId, email } = own
  if (!email) {
    throw new AppError('conflict', {
      message: 'This request has no e-mail address. Please send a new request.',
    })
  }
  await consumeRateLimit(CONFIRM_LIMIT, submissionId, tx)
  await createConfirmLink(tx, { submissionId, personId, email }, now)
  await recordEvent(tx, { type: 'request.confirm', personId, data: idsOf(own) })
}

const confirmFirst = () =>
  new AppError('conflict', {
    message:
      'Please confirm first that this was you, with the link in our e-mail. Until then you can change only the message.',
  })

async function requireWhatsapp(tx: Tx, personId: string): Promise<void> {
  const active = await activeConsents(tx, personId)
  if (active.some((it) => it.purpose === 'whatsapp')) return
  throw new AppError('validation', {
    fields: { channel: ['You have not consented to WhatsApp. Please choose a call or an e-mail.'] },
  })
}
