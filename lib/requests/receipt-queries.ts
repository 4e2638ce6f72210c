import { tokenHash } from '#lib/auth/derived-token.ts'
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
import { meantAddress } from '#lib/people/mailbox-typo.ts'
import { published } from '#lib/published.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { actsForLead } from './own-request.ts'
import { openReceipt, type ReceiptView } from './receipt.ts'

/**
 * The request that a receipt token opens, with its state; null: there is none. Other requests of the
 * person, their data and erasure are not included: they need a code that is sent to the person.
 */
export async function findReceipt(token: string, now = new Date()): Promise<ReceiptView | null> {
  const row = await db.submission.findFirst({
    where: { receiptTokenHash: tokenHash(token), ...openReceipt(now) },
    select: fields,
  })
  if (!row || row.person.state === 'SUPPRESSED' || row.person.state === 'ERASED') return null
  const { lead } = row
  const wholeCase = await actsForLead(db, row)
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
  // Anybody may have sent an unconfirmed request: of a shared case it shows only what came after it.
  const { channel, language, callDays, callFrom, callUntil, timeZone } = wholeCase ? lead : row
  const contacts = lead.contacts.filter((it) => wholeCase || it.startedAt >= row.createdAt)
  const { maxAttempts } = wholeCase ? lead : row
  const attempts = wholeCase ? lead.attempts : contacts.length
  const dueAt = wholeCase && !lead.awaitsAnswer ? lead.dueAt : null
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
    maxAttempts,
    wrongNumber: wholeCase && lead.closedAt !== null && lead.outcome === 'wrong number',
    attemptsLeft: Math.max(0, maxAttempts - attempts),
    caller: (wholeCase && lead.assignee?.name.split(' ')[0]) || null,
    nextAt: dueAt && dueAt > now ? dueAt : nextOpening(preference, now),
    contacts: contacts.map((it) => ({
      at: it.startedAt,
      channel: it.channel,
      text: it.disposition
        ? dispositionRules[it.disposition].receiptText
        : 'We are trying to reach you now.',
    })),
    whatsapp: active.some(
      (it) => it.purpose === 'whatsapp' && (wholeCase || it.submissionId === row.id),
    ),
    mailboxSlip: row.provedAt === null && row.email ? slipOf(row.email) : null,
    proved: row.provedAt !== null,
    wholeCase,
    consents,
  }
}

function slipOf(email: string): ReceiptView['mailboxSlip'] {
  const meant = meantAddress(email)
  const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1)
  return meant === null ? null : { typed: domainOf(email), meant: domainOf(meant) }
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
  email: true,
  phone: true,
  phoneCountry: true,
  message: true,
  amendedMessage: true,
  sourcePath: true,
  ctaId: true,
  readPaths: true,
  provedAt: true,
  maxAttempts: true,
  ...contactPreferenceFields,
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
  const own = consents.filter((it) => it.purpose === 'counselling')
  const ended = withdrawnAt !== null || (own.length > 0 && !own.some((it) => it.isActive))
  // A request that waits for its confirmation looks like any other: its sender may be a stranger.
  if (ended && person.doNotContact) return 'stopped'
  if (ended) return 'withdrawn'
  return lead.closedAt ? 'closed' : 'open'
}

function nextOpening(preference: ReceiptView['contactPreference'], now: Date): Date | null {
  const state = hoursStateAt(preference, now)
  return state.open ? null : state.opensAt
}
