import { recordOpening } from '#lib/audit/record.ts'
import { type Actor, can } from '#lib/auth/policy.ts'
import { activeConsents } from '#lib/consent/active.ts'
import { db } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { checkContact } from '../calling/check-contact.ts'
import { findPauses } from '../calling/pause.ts'
import { contactPreferenceFields } from '../contact-preference/contact-preference.ts'
import { interestFields, requestFields } from '../request-fields.ts'
import { findPageTitles } from './page-titles.ts'

/**
 * Everything that a counsellor needs before a call: requests, contact preference, timeline, and the
 * pages that the person has read if the consent to show them is active. Opening it is audited.
 *
 * @param id of the case, or of one of its requests
 * @throws AppError not-found, also without `lead:read`
 */
export async function openLeadBrief(actor: Actor, id: string, now = new Date()) {
  const lead = can(actor, 'lead:read')
    ? await db.lead.findFirst({
        where: {
          OR: [{ id }, { submissions: { some: { id } } }],
          person: { state: { in: ['ACTIVE', 'MERGED'] } },
        },
        select: fields,
      })
    : null
  if (!lead) throw new AppError('not-found')
  const [active, pauses, openAttempts] = await Promise.all([
    activeConsents(db, lead.person.id),
    findPauses(db, [lead.person.id], now),
    findOpenAttempts(lead.person.id),
    recordOpening(actor, [lead.person.id], 'counselling', now),
  ])
  const consents = active.some((it) => it.purpose === 'counselling')
  const showsReadPages = active.some((it) => it.purpose === 'reading')
  const { doNotContact } = lead.person
  const [latest] = lead.submissions
  return {
    ...lead,
    /** The name of the newest request. */
    name: latest?.name ?? lead.person.name ?? '–',
    contactCheck: checkContact(
      { ...lead, doNotContact, consents, pausedUntil: pauses.get(lead.person.id) ?? null },
      now,
    ),
    /** Attempts without an outcome, in any case of the person, newest first. */
    openAttempts,
    activePurposes: [...new Set(active.map((it) => it.purpose))],
    first: lead.submissions.at(-1) ?? null,
    read: showsReadPages
      ? await findPageTitles(lead.submissions.flatMap((it) => it.readPaths))
      : [],
    last: latest ?? null,
  }
}

const findOpenAttempts = (personId: string) =>
  db.contactAttempt.findMany({
    where: { lead: { personId }, endedAt: null },
    select: {
      id: true,
      leadId: true,
      startedAt: true,
      actor: { select: { id: true, name: true } },
    },
    orderBy: { startedAt: 'desc' },
  })

const consentFields = {
  id: true,
  purpose: true,
  action: true,
  evidence: true,
  at: true,
  notice: { select: { version: true, text: true } },
} as const

const fields = {
  id: true,
  stage: true,
  outcome: true,
  openedAt: true,
  closedAt: true,
  dueAt: true,
  awaitsAnswer: true,
  callBackRequested: true,
  attempts: true,
  maxAttempts: true,
  ...contactPreferenceFields,
  course: { select: { id: true, title: true } },
  topic: { select: { id: true, name: true } },
  assignee: { select: { id: true, name: true } },
  person: {
    select: {
      id: true,
      name: true,
      doNotContact: true,
      // Withdrawals that concern all requests.
      consents: {
        where: { submissionId: null },
        select: consentFields,
        orderBy: { at: 'asc' },
      },
      leads: {
        select: {
          id: true,
          stage: true,
          openedAt: true,
          ...interestFields,
        },
        orderBy: { openedAt: 'desc' },
        take: 20,
      },
    },
  },
  submissions: {
    select: {
      id: true,
      ...requestFields,
      origin: true,
      createdAt: true,
      provedAt: true,
      flags: true,
      withoutScript: true,
      readPaths: true,
      source: { select: { id: true, kind: true, workingTitle: true } },
      consents: {
        select: consentFields,
        orderBy: { at: 'asc' },
      },
    },
    orderBy: { createdAt: 'desc' },
    take: 50,
  },
  contacts: {
    select: {
      id: true,
      channel: true,
      startedAt: true,
      endedAt: true,
      disposition: true,
      callBackAt: true,
      note: true,
      previousState: true,
      actor: { select: { id: true, name: true } },
    },
    orderBy: { startedAt: 'desc' },
    take: 50,
  },
  events: {
    select: { id: true, kind: true, data: true, at: true, actor: { select: { name: true } } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 200,
  },
} satisfies Prisma.LeadSelect
