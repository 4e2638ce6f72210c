import { activeConsents } from '#lib/consent/active.ts'
import { CONSENT_PURPOSES } from '#lib/consent/consent.ts'
import { db } from '#lib/database/db.ts'
import { dispositionRules } from '#lib/leads/calling/dispositions.ts'
import {
  contactPreferenceFields,
  hoursStateAt,
} from '#lib/leads/contact-preference/contact-preference.ts'
import { findPageTitles } from '#lib/leads/listing/page-titles.ts'
import { interestFields } from '#lib/leads/request-fields.ts'
import { timeZonesOfCountry } from '#lib/people/country-zones.ts'
import { published } from '#lib/published.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { tokenHash } from './keys.ts'
import type { ReceiptView } from './receipt.ts'

/**
 * The request that a receipt token opens, with its state; null: there is none. Other requests of the
 * person, their data and erasure are not included: they need a code that is sent to the person.
 */
export async function findReceipt(token: string, now = new Date()): Promise<ReceiptView | null> {
  const row = await db.submission.findUnique({
    where: { receiptTokenHash: tokenHash(token) },
    select: fields,
  })
  if (!row || row.person.state === 'SUPPRESSED' || row.person.state === 'ERASED') return null
  const { lead } = row
  const [active, read, promo, changed] = await Promise.all([
    activeConsents(db, row.person.id),
    findPageTitles(row.readPaths),
    findPromo(row.ctaId),
    db.leadEvent.findFirst({
      where: {
        leadId: lead.id,
        kind: 'changed',
        data: { path: ['submissionId'], equals: row.id },
      },
      select: { at: true },
      orderBy: { at: 'desc' },
    }),
  ])
  const { channel, language, callDays, callFrom, callUntil, timeZone } = lead
  const preference = { channel, language, callDays, callFrom, callUntil, timeZone }
  const consents = CONSENT_PURPOSES.flatMap((purpose) => {
    const given = row.consents.findLast((it) => it.purpose === purpose)
    const isActive = active.some((it) => it.purpose === purpose && it.submissionId === row.id)
    return given ? [{ purpose, grantedAt: given.at, isActive, ...given.notice }] : []
  })
  return {
    reference: row.reference,
    createdAt: row.createdAt,
    changedAt: changed?.at ?? null,
    name: row.name,
    phoneEnding: row.phone?.slice(-4) ?? null,
    courseTitle: lead.course?.title ?? null,
    topicName: lead.topic?.name ?? null,
    message: (row.amendedMessage ?? row.message) || null,
    sourcePath: row.sourcePath,
    thankYou: promo?.thankYou || null,
    read,
    state: stateOf(row, consents),
    withdrawnAt: row.withdrawnAt,
    contactPreference: preference,
    timeZones: [...new Set([timeZone, ...timeZonesOfCountry(row.phoneCountry ?? '')])],
    maxAttempts: lead.maxAttempts,
    wrongNumber: lead.closedAt !== null && lead.outcome === 'wrong number',
    attemptsLeft: Math.max(0, lead.maxAttempts - lead.attempts),
    caller: lead.assignee?.name.split(' ')[0] ?? null,
    nextAt:
      lead.dueAt && lead.dueAt > now && !lead.awaitsAnswer
        ? lead.dueAt
        : nextOpening(preference, now),
    contacts: lead.contacts.map((it) => ({
      at: it.startedAt,
      channel: it.channel,
      text: it.disposition
        ? dispositionRules[it.disposition].receiptText
        : 'We are trying to reach you now.',
    })),
    whatsapp: active.some((it) => it.purpose === 'whatsapp'),
    consents,
  }
}

const findPromo = (ctaId: string | null) =>
  ctaId === null
    ? null
    : db.promo.findFirst({ where: { ctaId, ...published }, select: { thankYou: true } })

const fields = {
  id: true,
  reference: true,
  createdAt: true,
  withdrawnAt: true,
  name: true,
  phone: true,
  phoneCountry: true,
  message: true,
  amendedMessage: true,
  sourcePath: true,
  ctaId: true,
  readPaths: true,
  person: { select: { id: true, state: true, doNotContact: true } },
  lead: {
    select: {
      id: true,
      closedAt: true,
      outcome: true,
      dueAt: true,
      awaitsAnswer: true,
      attempts: true,
      maxAttempts: true,
      ...contactPreferenceFields,
      ...interestFields,
      assignee: { select: { name: true } },
      contacts: {
        // An attempt that was not made does not concern the visitor.
        where: { OR: [{ disposition: null }, { disposition: { not: 'NOT_MADE' } }] },
        select: { startedAt: true, channel: true, disposition: true },
        orderBy: { startedAt: 'asc' },
      },
    },
  },
  consents: {
    where: { action: 'GRANTED' },
    select: { purpose: true, at: true, notice: { select: { text: true, version: true } } },
    orderBy: { at: 'asc' },
  },
} satisfies Prisma.SubmissionSelect

type Row = {
  withdrawnAt: Date | null
  person: { doNotContact: boolean }
  lead: { closedAt: Date | null }
}

function stateOf(
  { withdrawnAt, person, lead }: Row,
  consents: ReceiptView['consents'],
): ReceiptView['state'] {
  if (person.doNotContact) return 'stopped'
  const own = consents.filter((it) => it.purpose === 'counselling')
  if (withdrawnAt || (own.length > 0 && !own.some((it) => it.isActive))) return 'withdrawn'
  return lead.closedAt ? 'closed' : 'open'
}

function nextOpening(preference: ReceiptView['contactPreference'], now: Date): Date | null {
  const state = hoursStateAt(preference, now)
  return state.open ? null : state.opensAt
}
