import { z } from 'zod'

/** What an audit entry can be about. CONTENT stands for any content kind. */
export type SubjectType =
  | 'CONTENT'
  | 'COURSE'
  | 'DELIVERY'
  | 'LEAD'
  | 'MERGE_PROPOSAL'
  | 'NOTICE'
  | 'PERSON'
  | 'SUBSCRIPTION'
  | 'USER'

export type AuditGroup = 'content' | 'release' | 'course' | 'lead' | 'person' | 'user' | 'webhook'

export type AuditDefinition = {
  /** What happened, in plain words, for the audit page. */
  label: string
  group: AuditGroup
  subject: SubjectType
  /** The shape of the entry's data: ids and names of fields, never personal data. */
  data: z.ZodObject
  /** A user viewed or exported personal data. */
  disclosure?: true
  /** Names of the action in entries stored before it was renamed; the table is append-only. */
  formerly?: readonly string[]
}

/** For actions without data. */
export const noData = z.strictObject({})
export const auditId = z.string()
