import { z } from 'zod'
import type { CONTENT_KINDS } from '#lib/content-kind.ts'

/** What an audit entry can be about. CONTENT stands for any content kind. */
type SubjectType =
  | 'CONTENT'
  | 'COURSE'
  | 'DELIVERY'
  | 'LEAD'
  | 'MERGE_PROPOSAL'
  | 'NOTICE'
  | 'PERSON'
  | 'SUBSCRIPTION'
  | 'USER'

type AuditGroup = 'content' | 'release' | 'course' | 'lead' | 'person' | 'user' | 'webhook'

type Definition = {
  /** What happened, in plain words, for the audit page. */
  label: string
  group: AuditGroup
  subject: SubjectType
  /** The shape of the entry's data: ids and names of fields, never personal data. */
  data: z.ZodObject
  /** Somebody looked at or took away personal data. */
  disclosure?: true
  /** Names of the action in entries stored before it was renamed; the table is append-only. */
  formerly?: readonly string[]
}

const nothing = z.strictObject({})
const id = z.string()
const releaseId = z.strictObject({ releaseId: id })

/** Every audit action: the writer, the query and the audit page all use this table. */
export const AUDIT_ACTIONS = {
  'content.save': { label: 'Saved', group: 'content', subject: 'CONTENT', data: nothing },
  'content.publish': {
    label: 'Published',
    group: 'content',
    subject: 'CONTENT',
    data: z.strictObject({
      /** Present when a release published it. */
      releaseId: id.optional(),
      /** Rules of the publishing checks that were overridden. */
      overridden: z.array(z.string()).readonly().optional(),
    }),
  },
  'content.unpublish': {
    label: 'Unpublished',
    group: 'content',
    subject: 'CONTENT',
    data: z.strictObject({ releaseId: id.optional() }),
  },
  'content.trash': {
    label: 'Moved to the trash',
    group: 'content',
    subject: 'CONTENT',
    data: nothing,
    formerly: ['content.bin'],
  },
  'content.restore': {
    label: 'Restored from the trash',
    group: 'content',
    subject: 'CONTENT',
    data: nothing,
    formerly: ['content.unbin'],
  },
  'preview.share': {
    label: 'Created a preview link',
    group: 'content',
    subject: 'CONTENT',
    data: z.strictObject({ linkId: id, minutes: z.number() }),
  },
  'preview.revoke': {
    label: 'Revoked a preview link',
    group: 'content',
    subject: 'CONTENT',
    data: z.strictObject({ linkId: id }),
  },
  'release.schedule': {
    label: 'Scheduled',
    group: 'release',
    subject: 'CONTENT',
    data: releaseId.extend({ action: z.enum(['PUBLISH', 'UNPUBLISH']), dueAt: z.string() }),
  },
  'release.reschedule': {
    label: 'Rescheduled',
    group: 'release',
    subject: 'CONTENT',
    data: releaseId.extend({ dueAt: z.string() }),
  },
  'release.cancel': {
    label: 'Cancelled the schedule',
    group: 'release',
    subject: 'CONTENT',
    data: releaseId,
  },
  'release.fail': {
    label: 'Scheduled publication failed',
    group: 'release',
    subject: 'CONTENT',
    data: releaseId,
  },
  'course.intake': {
    label: 'Changed an intake',
    group: 'course',
    subject: 'COURSE',
    data: nothing,
  },
  'course.intake-cancel': {
    label: 'Cancelled an intake',
    group: 'course',
    subject: 'COURSE',
    data: nothing,
  },
  'course.fee': { label: 'Changed a fee', group: 'course', subject: 'COURSE', data: nothing },
  'course.claim': { label: 'Recorded a claim', group: 'course', subject: 'COURSE', data: nothing },
  'lead.enter': {
    label: 'Entered a request',
    group: 'lead',
    subject: 'LEAD',
    data: z.strictObject({ submissionId: id, origin: z.string() }),
  },
  'lead.export': {
    label: 'Started an export of cases',
    group: 'lead',
    subject: 'LEAD',
    data: z.strictObject({
      export: id,
      view: z.string(),
      stage: z.string().nullable(),
      /** Whether a search text limited the export; the text itself may be a name. */
      searched: z.boolean(),
    }),
    disclosure: true,
  },
  'lead.exported': {
    label: 'Ended an export of cases',
    group: 'lead',
    subject: 'LEAD',
    data: z.strictObject({ export: id, rows: z.number(), complete: z.boolean() }),
    disclosure: true,
  },
  'consent.withdraw': {
    label: 'Withdrew a consent for a person',
    group: 'person',
    subject: 'PERSON',
    data: z.strictObject({ what: z.string() }),
  },
  'notice.replace': {
    label: 'Replaced a consent notice',
    group: 'person',
    subject: 'NOTICE',
    data: z.strictObject({ purpose: z.string(), from: z.string().nullable(), to: z.string() }),
  },
  'person.open': {
    label: 'Opened personal data',
    group: 'person',
    subject: 'PERSON',
    data: nothing,
    disclosure: true,
  },
  'person.export': {
    label: 'Exported personal data',
    group: 'person',
    subject: 'PERSON',
    data: nothing,
    disclosure: true,
  },
  'person.suppress': {
    label: 'Suppressed until erasure',
    group: 'person',
    subject: 'PERSON',
    data: nothing,
    formerly: ['person.seal'],
  },
  'person.hold': {
    label: 'Placed a legal hold',
    group: 'person',
    subject: 'PERSON',
    data: nothing,
  },
  'person.release': {
    label: 'Released a legal hold',
    group: 'person',
    subject: 'PERSON',
    data: nothing,
  },
  'person.merge': {
    label: 'Merged two persons',
    group: 'person',
    subject: 'PERSON',
    data: z.strictObject({ from: id }),
  },
  'person.unmerge': {
    label: 'Undid a merge',
    group: 'person',
    subject: 'PERSON',
    data: z.strictObject({ from: id }),
  },
  'person.keep-apart': {
    label: 'Kept two persons apart',
    group: 'person',
    subject: 'MERGE_PROPOSAL',
    data: nothing,
  },
  'user.create-first': {
    label: 'Created the first administrator',
    group: 'user',
    subject: 'USER',
    data: nothing,
  },
  'user.create': {
    label: 'Created a user',
    group: 'user',
    subject: 'USER',
    data: z.strictObject({ role: z.string() }),
  },
  'user.change': {
    label: 'Changed a user',
    group: 'user',
    subject: 'USER',
    data: z.strictObject({ role: z.string(), disabled: z.boolean(), password: z.boolean() }),
  },
  'user.sign-in': { label: 'Signed in', group: 'user', subject: 'USER', data: nothing },
  'subscription.create': {
    label: 'Created a webhook',
    group: 'webhook',
    subject: 'SUBSCRIPTION',
    data: nothing,
    formerly: ['endpoint.create'],
  },
  'subscription.change': {
    label: 'Changed a webhook',
    group: 'webhook',
    subject: 'SUBSCRIPTION',
    data: nothing,
    formerly: ['endpoint.change'],
  },
  'subscription.pause': {
    label: 'Paused a webhook',
    group: 'webhook',
    subject: 'SUBSCRIPTION',
    data: nothing,
    formerly: ['endpoint.pause'],
  },
  'subscription.resume': {
    label: 'Resumed a webhook',
    group: 'webhook',
    subject: 'SUBSCRIPTION',
    data: nothing,
    formerly: ['endpoint.resume'],
  },
  'subscription.rotate-secret': {
    label: 'Rotated the secret of a webhook',
    group: 'webhook',
    subject: 'SUBSCRIPTION',
    data: nothing,
    formerly: ['endpoint.rotate-secret'],
  },
  'subscription.remove': {
    label: 'Removed a webhook',
    group: 'webhook',
    subject: 'SUBSCRIPTION',
    data: nothing,
    formerly: ['endpoint.remove'],
  },
  'subscription.test': {
    label: 'Sent a test event',
    group: 'webhook',
    subject: 'SUBSCRIPTION',
    data: nothing,
    formerly: ['endpoint.test'],
  },
  'delivery.retry': {
    label: 'Retried a delivery',
    group: 'webhook',
    subject: 'DELIVERY',
    data: nothing,
    formerly: ['delivery.replay'],
  },
  'delivery.retry-failed': {
    label: 'Retried failed deliveries',
    group: 'webhook',
    subject: 'SUBSCRIPTION',
    data: z.strictObject({ count: z.number() }),
    formerly: ['delivery.replay-dead'],
  },
  'delivery.show-body': {
    label: 'Opened the body of a delivery',
    group: 'webhook',
    subject: 'DELIVERY',
    data: z.strictObject({ personId: id.nullable() }),
    disclosure: true,
  },
} as const satisfies Record<string, Definition>

export type AuditAction = keyof typeof AUDIT_ACTIONS

type SubjectKind<Type extends SubjectType> = Type extends 'CONTENT'
  ? (typeof CONTENT_KINDS)[number]
  : Type

export type AuditSubject<Action extends AuditAction> = {
  kind: SubjectKind<(typeof AUDIT_ACTIONS)[Action]['subject']>
  id: string | null
}

export type AuditData<Action extends AuditAction> = z.input<(typeof AUDIT_ACTIONS)[Action]['data']>

/** Rows that only earlier versions wrote: they also recorded there that set-up was done. */
const RETIRED_LABELS: Readonly<Record<string, string>> = { 'house.seeded': 'Set up the site' }

const definitions: readonly (readonly [AuditAction, Definition])[] = Object.entries(
  AUDIT_ACTIONS,
) as [AuditAction, Definition][]

const labels = new Map(
  definitions.flatMap(([name, { label, formerly = [] }]) =>
    [name, ...formerly].map((one) => [one, label] as const),
  ),
)

/** The label of a stored action, also of a former name; an unknown one is shown as it is. */
export const auditLabel = (action: string): string =>
  labels.get(action) ?? RETIRED_LABELS[action] ?? action

const GROUP_LABELS: Readonly<Record<AuditGroup, string>> = {
  content: 'All of content',
  release: 'All of scheduled publication',
  course: 'All of intakes, fees and claims',
  lead: 'All of cases',
  person: 'All of persons and consents',
  user: 'All of users and sign-ins',
  webhook: 'All of webhooks and deliveries',
}

type AuditFilter = { value: string; label: string; actions: readonly string[] }

const storedNames = (matches: (definition: Definition) => boolean): string[] =>
  definitions.flatMap(([name, definition]) =>
    matches(definition) ? [name, ...(definition.formerly ?? [])] : [],
  )

/** Filters of the audit page: groups first, then each action, all with their former names. */
export const AUDIT_FILTERS: readonly AuditFilter[] = [
  {
    value: 'opened',
    label: 'Personal data opened or exported',
    actions: storedNames((it) => it.disclosure === true),
  },
  ...Object.entries(GROUP_LABELS).map(([group, label]) => ({
    value: group,
    label,
    actions: storedNames((it) => it.group === group),
  })),
  { value: 'system', label: 'Set-up', actions: Object.keys(RETIRED_LABELS) },
  ...definitions.map(([name, { label, formerly = [] }]) => ({
    value: name,
    label,
    actions: [name, ...formerly],
  })),
]

const SUBJECT_LABELS: Readonly<Record<string, string>> = {
  DELIVERY: 'delivery',
  ENDPOINT: 'webhook',
  HOUSE: 'system',
  LEAD: 'case',
  MERGE_PROPOSAL: 'duplicates',
  NOTICE: 'consent notice',
  PERSON: 'person',
  SUBSCRIPTION: 'webhook',
  USER: 'user',
}

/** A stored subject kind in plain words. */
export const auditSubjectLabel = (kind: string): string =>
  SUBJECT_LABELS[kind] ?? kind.toLowerCase()
