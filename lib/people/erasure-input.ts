import { z } from 'zod'
import { auditReason } from '#lib/audit/reason.ts'
import { optionalText } from '#lib/forms/text-fields.ts'

export const erasureInput = z.strictObject({ id: z.uuid(), reason: auditReason })

export const holdInput = z.strictObject({
  id: z.uuid(),
  hold: optionalText('Why it must be kept', 300)
    .transform((it) => it || null)
    .nullable(),
  reason: auditReason,
})
