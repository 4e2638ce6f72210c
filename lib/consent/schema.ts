import { z } from 'zod'
import { isStorableText, NOT_STORABLE } from '#lib/format/storable-text.ts'
import { CONSENT_PURPOSES } from './consent.ts'

const noticeInput = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  version: z.string().trim().min(1).max(40),
  locale: z.literal('en'),
  required: z.boolean(),
  text: z.string().trim().min(1).max(2000),
})

const text = z
  .string()
  .trim()
  .min(40, 'State the purpose, the data and how to withdraw, in a sentence or two.')
  .max(2000, 'Use at most 2000 characters.')
  .refine(isStorableText, NOT_STORABLE)

/** A new notice for a purpose. */
export const noticeReplacement = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  locale: z.literal('en'),
  /** Hash of the notice that was in force when the form was opened; null: there was none. */
  replaces: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  text,
})

export type NoticeReplacement = z.infer<typeof noticeReplacement>

export type NoticeInput = z.infer<typeof noticeInput>
