import { z } from 'zod'
import { auditReason } from '#lib/audit/reason.ts'

export const erasureInput = z.strictObject({ id: z.uuid(), reason: auditReason })

export const holdInput = z.strictObject({
  id: z.uuid(),
  hold: z
    .string()
    .trim()
    .max(300)
    .transform((it) => it || null)
    .nullable(),
  reason: auditReason,
})
