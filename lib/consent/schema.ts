import { z } from 'zod'
import { SHA256_PATTERN } from '#lib/format/sha256.ts'
import { optionalText, requiredText } from '#lib/forms/text-fields.ts'
import { CONSENT_PURPOSES } from './consent.ts'

const noticeInput = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  version: requiredText('Version', 40),
  locale: z.literal('en'),
  required: z.boolean(),
  text: requiredText('Text', 2000),
})

const text = optionalText('Text', 2000).min(
  40,
  'Say for what, with which data, and how to withdraw: a sentence or two.',
)

/** A new notice for a purpose. */
export const noticeReplacement = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  locale: z.literal('en'),
  /** Hash of the notice that was in force when the form was opened; null: there was none. */
  replaces: z.string().regex(SHA256_PATTERN).nullable(),
  text,
})

export type NoticeReplacement = z.infer<typeof noticeReplacement>

export type NoticeInput = z.infer<typeof noticeInput>
