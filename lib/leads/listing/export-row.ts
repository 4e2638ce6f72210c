import type { ConsentPurpose } from '#lib/consent/consent.ts'
import { shortWeekday } from '#lib/format/weekdays.ts'
import { formatTouch, storedTouch } from '#lib/requests/touch.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { contactPreferenceFields, formatClock } from '../contact-preference/contact-preference.ts'
import { stageLabel } from '../lead.ts'
import { interestFields, NEWEST_VALID_FIRST, requestFields } from '../request-fields.ts'

export const exportFields = {
  id: true,
  stage: true,
  outcome: true,
  attempts: true,
  maxAttempts: true,
  ...contactPreferenceFields,
  openedAt: true,
  lastRequestedAt: true,
  firstResponseAt: true,
  dueAt: true,
  closedAt: true,
  personId: true,
  ...interestFields,
  assignee: { select: { name: true } },
  person: { select: { doNotContact: true } },
  submissions: {
    select: { ...requestFields, origin: true },
    orderBy: NEWEST_VALID_FIRST,
    take: 1,
  },
  _count: { select: { submissions: true } },
} satisfies Prisma.LeadSelect

type ExportLead = Prisma.LeadGetPayload<{ select: typeof exportFields }>

/** ISO 8601 to the second, in UTC: “2026-11-23T10:00:00Z”. */
const moment = (at: Date | null | undefined) => at?.toISOString().replace(/\.\d{3}Z$/, 'Z') ?? ''

type Request = ExportLead['submissions'][number] | undefined
type Column = (
  lead: ExportLead,
  request: Request,
  consents: readonly ConsentPurpose[],
) => string | number

const visitText = (stored: unknown) => {
  const touch = storedTouch(stored)
  return touch ? formatTouch(touch) : ''
}

const columns: Readonly<Record<string, Column>> = {
  reference: (_, request) => request?.reference ?? '',
  name: (_, request) => request?.name ?? '',
  email: (_, request) => request?.email ?? '',
  phone: (_, request) => request?.phone ?? '',
  may_be_contacted: ({ person }, _, consents) =>
    !person.doNotContact && consents.includes('counselling') ? 'yes' : 'no',
  consents: (_lead, _request, consents) => [...new Set(consents)].join(' '),
  about: ({ course, topic }) => course?.title ?? topic?.name ?? '',
  stage: ({ stage }) => stageLabel[stage],
  outcome: ({ outcome }) => outcome ?? '',
  with: ({ assignee }) => assignee?.name ?? '',
  message: (_, request) => request?.amendedMessage ?? request?.message ?? '',
  asked_for: (_, request) =>
    request ? (request.ageBand === 'PARENT_OF_MINOR' ? 'a child' : 'themselves') : '',
  class: (_, request) => request?.childClass ?? '',
  channel: ({ channel }) => channel.toLowerCase(),
  language: ({ language }) => language,
  days: ({ callDays }) => [...callDays].sort().map(shortWeekday).join(' '),
  from: ({ callFrom }) => (callFrom === null ? '' : formatClock(callFrom)),
  until: ({ callUntil }) => (callUntil === null ? '' : formatClock(callUntil)),
  time_zone: ({ timeZone }) => timeZone,
  tries: ({ attempts }) => attempts,
  tries_at_most: ({ maxAttempts }) => maxAttempts,
  requests: ({ _count }) => _count.submissions,
  opened_at: ({ openedAt }) => moment(openedAt),
  last_asked_at: ({ lastRequestedAt }) => moment(lastRequestedAt),
  first_tried_at: ({ firstResponseAt }) => moment(firstResponseAt),
  due_at: ({ dueAt }) => moment(dueAt),
  closed_at: ({ closedAt }) => moment(closedAt),
  withdrawn_at: (_, request) => moment(request?.withdrawnAt),
  came_by: (_, request) => request?.origin.toLowerCase() ?? '',
  page: (_, request) => request?.sourcePath ?? '',
  utm_source: (_, request) => request?.utmSource ?? '',
  utm_medium: (_, request) => request?.utmMedium ?? '',
  utm_campaign: (_, request) => request?.utmCampaign ?? '',
  referrer: (_, request) => request?.referrer ?? '',
  cta: (_, request) => request?.ctaId ?? '',
  first_visit: (_, request) => visitText(request?.firstTouch),
  last_visit: (_, request) => visitText(request?.lastTouch),
}

export const EXPORT_COLUMNS: readonly string[] = Object.keys(columns)

/** The cells of one case, in the order of the columns. */
export function exportRow(lead: ExportLead, consents: readonly ConsentPurpose[]) {
  const [request] = lead.submissions
  return Object.values(columns).map((cell) => cell(lead, request, consents))
}
