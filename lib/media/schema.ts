import { z } from 'zod'
import { optional, required } from '#lib/forms/fields.ts'

export const mediaSnapshot = z.strictObject({
  /** SHA-256 of the bytes; a file once stored never changes. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  filename: required('File name', 160),
  alt: required('Alternative text', 400),
  caption: optional('Caption', 400),
  credit: optional('Credit', 200),
  focalX: z.int().min(0).max(100),
  focalY: z.int().min(0).max(100),
})

export type MediaSnapshot = z.infer<typeof mediaSnapshot>
