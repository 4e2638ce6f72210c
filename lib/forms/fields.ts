import { z } from 'zod'
import { linkAddress } from '#lib/blocks/inline.ts'
import { isStorableText, NOT_STORABLE } from '#lib/format/storable-text.ts'

/** Fields that the snapshots of several kinds share. */
export const contentId = z.uuid()

export const uniqueIds = (label: string, max: number) =>
  z
    .array(contentId)
    .max(max, `${label}: at most ${max}.`)
    .refine((ids) => new Set(ids).size === ids.length, `${label}: the same entry appears twice.`)

export const required = (label: string, max: number) =>
  z
    .string()
    .trim()
    .min(1, `${label}: please fill this in.`)
    .max(max, `${label}: ${max} characters at most.`)
    .refine(isStorableText, NOT_STORABLE)

export const optional = (label: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, `${label}: ${max} characters at most.`)
    .refine(isStorableText, NOT_STORABLE)
    .nullable()

export const seoFields = {
  seoTitle: optional('Title for search results', 120),
  seoDescription: optional('Description for search results', 320),
}

export const address = linkAddress.nullable()

export const hue = z.int().min(0).max(360)

export const recognition = z.strictObject({
  status: z.enum(['RECOGNISED', 'NOT_RECOGNISED', 'NOT_REQUIRED', 'PENDING']),
  regulator: optional('Regulator', 120),
  reference: optional('Reference', 200),
  asOf: z.iso.date().nullable(),
})

export type Recognition = z.infer<typeof recognition>
