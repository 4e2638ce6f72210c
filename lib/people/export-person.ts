import { z } from 'zod'
import { auditReason } from '#lib/audit/reason.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, can } from '#lib/auth/policy.ts'
import { db, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { collectPersonalData, type PersonalDataPart } from './collect-personal-data.ts'

export const personExportInput = z.strictObject({ id: z.uuid(), reason: auditReason })

/**
 * All that is stored about somebody, for staff who have to hand it out. Written down first.
 *
 * @throws AppError forbidden, not-found also for who is sealed
 */
export async function exportPerson(
  actor: Actor,
  { id, reason }: z.output<typeof personExportInput>,
): Promise<PersonalDataPart[]> {
  if (!can(actor, 'lead:export')) throw new AppError('forbidden')
  const there = await db.person.count({ where: { id, state: 'ACTIVE' } })
  if (there === 0) throw new AppError('not-found')
  const subject = { kind: 'PERSON', id }
  await transaction((tx) => recordAudit(tx, actor, 'person.export', subject, { reason }))
  return collectPersonalData([id])
}
