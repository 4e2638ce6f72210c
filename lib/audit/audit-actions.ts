import type { z } from 'zod'
import type { CONTENT_KINDS } from '#lib/content-kind.ts'
import { CONTENT_ACTIONS } from './content-actions.ts'
import type { SubjectType } from './definition.ts'
import { PEOPLE_ACTIONS } from './people-actions.ts'

/** Every audit action: the writer, the query and the audit page all use this table. */
export const AUDIT_ACTIONS = { ...CONTENT_ACTIONS, ...PEOPLE_ACTIONS }

export type AuditAction = keyof typeof AUDIT_ACTIONS

type SubjectKind<Type extends SubjectType> = Type extends 'CONTENT'
  ? (typeof CONTENT_KINDS)[number]
  : Type

export type AuditSubject<Action extends AuditAction> = {
  kind: SubjectKind<(typeof AUDIT_ACTIONS)[Action]['subject']>
  id: string | null
}

export type AuditData<Action extends AuditAction> = z.input<(typeof AUDIT_ACTIONS)[Action]['data']>
