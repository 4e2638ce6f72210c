import { z } from 'zod'
import { isStorableText, NOT_STORABLE } from '#lib/format/storable-text.ts'

const text = (max: number) => z.string().trim().max(max).refine(isStorableText, NOT_STORABLE)

const DAY_MS = 86_400_000

/** An outcome that a CRM reports. */
export const outcomeInput = z.strictObject({
  stage: text(80).min(1, 'The stage of the case is missing.'),
  at: z.iso
    .datetime({ offset: true, error: 'A date and time such as 2026-11-22T10:00:00Z is needed.' })
    .transform((it) => new Date(it))
    .refine((it) => it.getTime() < Date.now() + DAY_MS, 'This time is in the future.'),
  note: text(2000)
    .nullish()
    .transform((it) => it || null),
})

export type OutcomeInput = z.infer<typeof outcomeInput>
