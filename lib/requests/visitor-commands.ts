import type { ConsentPurpose } from '#lib/consent/consent.ts'
import { standingConsents } from '#lib/consent/standing.ts'
import { type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { closeByVisitor, reopenForVisitor } from '#lib/leads/closing.ts'
import { hoursAt, promiseFields } from '#lib/leads/contact-preference/promise.ts'
import { promiseOf } from '#lib/leads/contact-preference/team.ts'
import { readTeam } from '#lib/leads/contact-preference/team-settings.ts'
import { endConsent, endContact } from '#lib/leads/ending.ts'
import { cancelWaiting } from '#lib/outbox/cancel-waiting.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { grantConsents, requireCurrentNotices } from './consents.ts'
import { tokenHash } from './keys.ts'
import type { ChangeInput } from './schema.ts'

/**
 * What a visitor does with their own request. The token of the receipt is the key, and opens this
 * one request only. Each may be sent twice and has its effect once.
 */
export function changeRequest(token: string, input: ChangeInput, now = new Date()): Promise<void> {
  return ofOwn(token, async (tx, own) => {
    if (await isEnded(tx, own)) {
      throw new AppError('conflict', {
        message: 'This request is withdrawn. Take that back first.',
      })
    }
    const { team, timeZone } = await readTeam(tx)
    const promise = promiseOf(input, team, timeZone)
    if (promise.channel === 'WHATSAPP') await requireWhatsapp(tx, own.personId)
    const { message, lead } = own
    const said = own.amendedMessage ?? message
    const words = (input.message ?? '') === (said ?? '') ? [] : ['message']
    const { channel, language, callDays, callFrom, callUntil } = lead
    const before = { channel, language, callDays, callFrom, callUntil, timeZone: lead.timeZone }
    const hours = JSON.stringify(before) === JSON.stringify(promise) ? [] : ['promise']
    if (words.length + hours.length === 0) return
    if (words.length > 0) {
      await tx.submission.update({
        where: { id: own.id },
        data: { amendedMessage: input.message ?? '' },
      })
    }
    if (hours.length > 0) {
      // A retry that was planned for the old hours moves into the new ones.
      const state = lead.dueAt && !lead.callBackRequested ? hoursAt(promise, lead.dueAt) : null
      const dueAt = state && !state.open ? { dueAt: state.opensAt } : {}
      await tx.lead.update({
        where: { id: lead.id },
        data: { ...promise, callDays: [...promise.callDays], ...dueAt, updatedAt: now },
      })
    }
    await note(tx, own, 'changed', { what: [...words, ...hours] }, now)
    await recordEvent(tx, { type: 'request.changed', personId: own.personId, data: idsOf(own) })
  })
}

/** This request alone: others of the person stay. */
export function withdrawRequest(token: string, now = new Date()): Promise<void> {
  return ofOwn(token, async (tx, own) => {
    if (own.withdrawnAt) return
    await tx.submission.update({
      where: { id: own.id },
      data: { withdrawnAt: now, readPaths: [] },
    })
    const given = await standingConsents(tx, own.personId)
    await tx.consentEvent.createMany({
      data: given
        .filter((it) => it.submissionId === own.id && it.purpose !== 'updates')
        .map(({ purpose, noticeHash }) => ({
          personId: own.personId,
          submissionId: own.id,
          purpose,
          noticeHash,
          action: 'WITHDRAWN' as const,
          at: now,
        })),
    })
    const others = await tx.submission.count({
      where: { leadId: own.lead.id, withdrawnAt: null, id: { not: own.id } },
    })
    if (others === 0) await closeByVisitor(tx, own.lead, 'withdrawn', now)
    await note(tx, own, 'withdrawn', {}, now)
    await cancelWaiting(tx, own.personId, { submissionId: own.id })
    await recordEvent(tx, { type: 'request.withdrawn', personId: own.personId, data: idsOf(own) })
  })
}

/** Nobody calls or writes any more, about this request or any other. */
export function stopContact(token: string, now = new Date()): Promise<void> {
  return ofOwn(token, async (tx, own) => {
    if (own.person.doNotContact) return
    await endContact(tx, own.personId, {}, now)
    await note(tx, own, 'stopped', {}, now)
  })
}

/** One purpose, with whichever request it was given; the others stand as they are. */
export function withdrawConsent(
  token: string,
  purpose: ConsentPurpose,
  now = new Date(),
): Promise<void> {
  return ofOwn(token, async (tx, own) => {
    const ended = await endConsent(tx, own.personId, purpose, {}, now)
    if (ended) await note(tx, own, 'consent-withdrawn', { purpose }, now)
  })
}

/**
 * Takes a withdrawal or a stop back, for this request: a new consent to the words shown beside it.
 *
 * @throws AppError validation if those words were replaced meanwhile
 */
export function restoreRequest(token: string, notice: string, now = new Date()): Promise<void> {
  return ofOwn(token, async (tx, own) => {
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
    await grantConsents(tx, personId, own.id, granted, now)
    const leadId = await reopenForVisitor(tx, own, now)
    await note(tx, { ...own, lead: { id: leadId } }, 'restored', {}, now)
    const data = { submissionId: own.id, leadId }
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
      callBackRequested: true,
      ...promiseFields,
    },
  },
} as const

type Own = NonNullable<Awaited<ReturnType<typeof findOwn>>>

const findOwn = (tx: Tx, token: string) =>
  tx.submission.findFirst({
    where: { receiptTokenHash: tokenHash(token), person: { state: { in: ['ACTIVE', 'MERGED'] } } },
    select: ownFields,
  })

/** Under the lock of the person's row, so that two clicks come one after the other. */
function ofOwn(token: string, step: (tx: Tx, own: Own) => Promise<void>): Promise<void> {
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

/** Withdrawn, stopped, or the consent on which it rests is. */
async function isEnded(tx: Tx, own: Own): Promise<boolean> {
  if (own.withdrawnAt || own.person.doNotContact) return true
  const standing = await standingConsents(tx, own.personId)
  return !standing.some((it) => it.purpose === 'counselling' && it.submissionId === own.id)
}

const idsOf = (own: Own) => ({ submissionId: own.id, leadId: own.lead.id })

async function note(
  tx: Tx,
  own: { id: string; lead: { id: string } },
  kind: string,
  data: { what?: string[]; purpose?: ConsentPurpose },
  at: Date,
): Promise<void> {
  await tx.leadEvent.create({
    data: { leadId: own.lead.id, kind, data: { submissionId: own.id, ...data }, at },
  })
}

async function requireWhatsapp(tx: Tx, personId: string): Promise<void> {
  const given = await standingConsents(tx, personId)
  if (given.some((it) => it.purpose === 'whatsapp')) return
  throw new AppError('validation', {
    fields: { channel: ['You have not agreed to WhatsApp. Please choose a call or an e-mail.'] },
  })
}
