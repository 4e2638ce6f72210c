import { z } from 'zod'
import { isStorableText, NOT_STORABLE } from '#lib/format/storable-text.ts'

const text = (max: number) => z.string().trim().max(max).refine(isStorableText, NOT_STORABLE)

const DAY_MS = 86_400_000

/** What a CRM says came of a request. */
export const outcomeInput = z.strictObject({
  stage: text(80).min(1, 'Say at which stage the case is.'),
  at: z.iso
    .datetime({ offset: true, error: 'A moment like 2026-11-22T10:00:00Z is needed.' })
    .transform((it) => new Date(it))
    .refine((it) => it.getTime() < Date.now() + DAY_MS, 'That moment is yet to come.'),
  note: text(2000)
    .nullish()
    .transform((it) => it || null),
})

export type OutcomeInput = z.infer<typeof outcomeInput>
