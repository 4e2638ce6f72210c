import { z } from 'zod'
import { SHA256_PATTERN } from '#lib/format/sha256.ts'
import { nullableText, requiredText } from '#lib/forms/text-fields.ts'

export const mediaSnapshot = z.strictObject({
  /** SHA-256 of the bytes; a file once stored never changes. */
  hash: z.string().regex(SHA256_PATTERN),
  filename: requiredText('File name', 160),
  alt: requiredText('Alt text', 400),
  caption: nullableText('Caption', 400),
  credit: nullableText('Credit', 200),
  focalX: z.int().min(0).max(100),
  focalY: z.int().min(0).max(100),
})

export type MediaSnapshot = z.infer<typeof mediaSnapshot>
