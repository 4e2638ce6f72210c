import { z } from 'zod'
import { optionalText } from '#lib/forms/text-fields.ts'

const DAY_MS = 86_400_000

/** An outcome that a CRM reports. */
export const outcomeInput = z.strictObject({
  stage: optionalText('Stage', 80).min(1, 'The stage of the case is missing.'),
  at: z.iso
    .datetime({ offset: true, error: 'A date and time such as 2026-11-22T10:00:00Z is needed.' })
    .transform((it) => new Date(it))
    .refine((it) => it.getTime() < Date.now() + DAY_MS, 'This time is in the future.'),
  note: optionalText('Note', 2000)
    .nullish()
    .transform((it) => it || null),
})

export type OutcomeInput = z.infer<typeof outcomeInput>
