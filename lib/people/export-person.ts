import { z } from 'zod'
import { auditReason } from '#lib/audit/reason.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, can } from '#lib/auth/policy.ts'
import { db, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { collectPersonalData, type PersonalDataPart } from './collect-personal-data.ts'

export const personExportInput = z.strictObject({ id: z.uuid(), reason: auditReason })

/**
 * Everything that is stored about a person, for staff who answer a request for access. It is audited
 * before the data is read.
 *
 * @throws AppError forbidden; not-found, also for a suppressed person
 */
export async function exportPerson(
  actor: Actor,
  { id, reason }: z.output<typeof personExportInput>,
): Promise<PersonalDataPart[]> {
  if (!can(actor, 'lead:export')) throw new AppError('forbidden')
  const found = await db.person.count({ where: { id, state: 'ACTIVE' } })
  if (found === 0) throw new AppError('not-found')
  const subject = { kind: 'PERSON', id } as const
  await transaction((tx) => recordAudit(tx, actor, 'person.export', subject, { reason }))
  return collectPersonalData([id])
}
