import { z } from 'zod'
import { auditReason } from '#lib/audit/reason.ts'
import { LEAD_STAGES } from '../lead.ts'
import { LEAD_VIEWS } from './lead-list.ts'

const unsaid = (value: unknown) => (value === '' ? undefined : value)

/** The desk's own filter, and why somebody takes the data out of the house. */
export const exportInput = z.strictObject({
  view: z.preprocess(unsaid, z.enum(LEAD_VIEWS).default('open')),
  stage: z.preprocess(unsaid, z.enum(LEAD_STAGES).optional()),
  q: z.preprocess(unsaid, z.string().trim().max(200).optional()),
  reason: auditReason,
})

export type ExportInput = z.output<typeof exportInput>
