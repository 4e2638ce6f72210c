import { z } from 'zod'
import { auditReason } from '#lib/audit/reason.ts'
import { LEAD_STAGES } from '../lead.ts'
import { LEAD_VIEWS } from './lead-list.ts'

const emptyAsUndefined = (value: unknown) => (value === '' ? undefined : value)

/** The filter of the list of cases, and the reason for the export. */
export const exportInput = z.strictObject({
  view: z.preprocess(emptyAsUndefined, z.enum(LEAD_VIEWS).default('open')),
  stage: z.preprocess(emptyAsUndefined, z.enum(LEAD_STAGES).optional()),
  q: z.preprocess(emptyAsUndefined, z.string().trim().max(200).optional()),
  reason: auditReason,
})

export type ExportInput = z.output<typeof exportInput>
