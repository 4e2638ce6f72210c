import { z } from 'zod'
import { linkAddress } from '#lib/blocks/inline.ts'
import { nullableText } from './text-fields.ts'

/** Fields that the snapshots of several kinds share. */
export const contentId = z.uuid('Please choose one.')

/** Input of an action on one thing. */
export const byId = z.strictObject({ id: z.uuid() })

/** A country by its ISO 3166 code. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'Use a two-letter code, such as IN.')

export const uniqueIds = (label: string, max: number) =>
  z
    .array(contentId)
    .max(max, `${label}: use at most ${max} entries.`)
    .refine((ids) => new Set(ids).size === ids.length, `${label}: the same entry appears twice.`)

export const seoFields = {
  seoTitle: nullableText('SEO title', 120),
  seoDescription: nullableText('SEO description', 320),
}

export const address = linkAddress.nullable()

export const hue = z.int().min(0).max(360)

const recognitionFields = z.strictObject({
  status: z.enum(['RECOGNISED', 'NOT_RECOGNISED', 'NOT_REQUIRED', 'PENDING', 'UNDECIDED']),
  regulator: nullableText('Regulator', 120),
  reference: nullableText('Reference', 200),
  asOf: z.iso.date().nullable(),
})

export type Recognition = z.infer<typeof recognitionFields>

/** Fields without which “Recognised” would be a claim that nobody can check. */
const NEEDED_WHEN_RECOGNISED = [
  ['regulator', 'Enter the regulator that recognises it.'],
  ['asOf', 'Enter the date of this information.'],
] as const

function requireSource<Schema extends z.ZodType<Recognition>>(schema: Schema): Schema {
  return schema.superRefine((it, context) => {
    if (it.status !== 'RECOGNISED') return
    for (const [field, message] of NEEDED_WHEN_RECOGNISED) {
      if (it[field] === null) {
        context.addIssue({ code: 'custom', path: [field], message, params: { missing: true } })
      }
    }
  })
}

export const recognition = requireSource(recognitionFields)

/** Recognition with a note in plain words. */
export const recognitionWithNote = requireSource(
  recognitionFields.extend({ note: nullableText('Public note', 400) }),
)
