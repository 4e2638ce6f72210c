import { z } from 'zod'
import { SHA256_PATTERN } from '#lib/format/sha256.ts'
import { optionalText, requiredText } from '#lib/forms/text-fields.ts'
import { CONSENT_PURPOSES } from './consent.ts'
import { NOTICE_PLACEHOLDERS, unknownPlaceholders } from './placeholders.ts'

const noticeInput = z.strictObject({
  purpose: z.enum(CONSENT_PURPOSES),
  version: requiredText('Version', 40),
  locale: z.literal('en'),
  required: z.boolean(),
  /** What visitors read. */
  text: requiredText('Text', 2000),
  /** The text with placeholders for numbers of the settings; null or missing: it has none. */
  template: z.string().nullable().optional(),
})

const UNKNOWN_PLACEHOLDER = `Only these placeholders are allowed in braces: ${Object.keys(NOTICE_PLACEHOLDERS).join(', ')}.`

const text = optionalText('Text', 2000)
  .min(
    40,
    'Say what the consent is for, which data it covers and how to withdraw it, in a sentence or two.',
  )
  .refine((it) => unknownPlaceholders(it).length === 0, UNKNOWN_PLACEHOLDER)

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
