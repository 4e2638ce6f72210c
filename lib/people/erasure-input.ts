import { z } from 'zod'

const reason = z
  .string()
  .trim()
  .min(5, 'Say why: it stays in the audit, without name or number.')
  .max(300)

export const erasureInput = z.strictObject({ id: z.uuid(), reason })

export const holdInput = z.strictObject({
  id: z.uuid(),
  hold: z
    .string()
    .trim()
    .max(300)
    .transform((it) => it || null)
    .nullable(),
  reason,
})
