import { AUDIT_ACTIONS, type AuditAction } from './audit-actions.ts'
import type { AuditDefinition, AuditGroup } from './definition.ts'

/** Actions that only earlier versions recorded: they also stored there that set-up was done. */
const RETIRED_LABELS: Readonly<Record<string, string>> = { 'house.seeded': 'Set up the site' }

const definitions: readonly (readonly [AuditAction, AuditDefinition])[] = Object.entries(
  AUDIT_ACTIONS,
) as [AuditAction, AuditDefinition][]

const labels = new Map(
  definitions.flatMap(([name, { label, formerly = [] }]) =>
    [name, ...formerly].map((one) => [one, label] as const),
  ),
)

/** The label of a stored action, also of a former name; an unknown one is shown as it is. */
export const auditLabel = (action: string): string =>
  labels.get(action) ?? RETIRED_LABELS[action] ?? action

const GROUP_LABELS: Readonly<Record<AuditGroup, string>> = {
  content: 'All content',
  release: 'All scheduled publications',
  course: 'All intakes, fees and claims',
  lead: 'All cases',
  person: 'All people and consents',
  user: 'All users and sign-ins',
  webhook: 'All webhooks and deliveries',
}

type AuditFilter = { value: string; label: string; actions: readonly string[] }

const storedNames = (matches: (definition: AuditDefinition) => boolean): string[] =>
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
