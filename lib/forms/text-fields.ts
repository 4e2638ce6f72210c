import { z } from 'zod'
import { isStorableText, NOT_STORABLE, withoutControls } from '#lib/format/storable-text.ts'

/** Trimmed text; it may be empty. */
export const optionalText = (label: string, max = 200) =>
  z
    .string()
    .overwrite(withoutControls)
    .trim()
    .max(max, `${label}: use at most ${max} characters.`)
    .refine(isStorableText, NOT_STORABLE)
    .meta({ label })

/** Trimmed text that is not empty. */
export const requiredText = (label: string, max = 200) =>
  z
    .string()
    .overwrite(withoutControls)
    .trim()
    // One message about one empty field is enough.
    .min(1, { error: `${label}: please fill this in.`, abort: true })
    .max(max, `${label}: use at most ${max} characters.`)
    .refine(isStorableText, NOT_STORABLE)
    .meta({ label })

/** Trimmed text, or null where there is none. */
export const nullableText = (label: string, max: number) => optionalText(label, max).nullable()

/** Zero-width and bidirectional controls: invisible and never typed on purpose. */
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/**
 * A joiner or non-joiner (U+200D, U+200C) where it means nothing. After a letter or sign of a script that
 * joins, and in emoji, it is part of the word (Unicode Standard Annex 31, section 2.3).
 */
const STRAY_JOINER =
  /(?<![\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]|(?!\p{Script=Latin})\p{L})[\u200C\u200D]/gu

/** U+FFFD stands for a letter that was lost on the way, as in a file that was read wrongly. */
const LOST_LETTER = /\uFFFD/g

export const withoutInvisible = (text: string): string =>
  text.replaceAll(INVISIBLE, '').replaceAll(STRAY_JOINER, '').replaceAll(LOST_LETTER, '')

const typedText = (label: string) =>
  z
    .string()
    .overwrite(withoutControls)
    .refine(
      isStorableText,
      `${label}: this contains characters that cannot be read. Please type it again.`,
    )
    .transform((text) => withoutInvisible(text).replaceAll('\r\n', '\n').trim())

const limited = (label: string, max: number) =>
  z.string().max(max, `${label}: please use ${max} characters or fewer.`)

/** What a visitor types in one line: trimmed, without invisible characters. */
export const line = (label: string, max: number) =>
  typedText(label).pipe(
    limited(label, max).refine((text) => !/[\r\n]/.test(text), `${label}: please use one line.`),
  )

/** What a visitor types in several lines: trimmed, without invisible characters. */
export const lines = (label: string, max: number) => typedText(label).pipe(limited(label, max))
