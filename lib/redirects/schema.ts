import { z } from 'zod'
import { isLinkAddress } from '#lib/blocks/inline.ts'
import { optional } from '#lib/publishing/fields.ts'

export const redirectSnapshot = z
  .strictObject({
    fromPath: z
      .string()
      .trim()
      .regex(/^\/[^\s?#\\]{1,500}$/, 'A path of this site, such as /old/page.')
      .transform((path) => path.replace(/\/+$/, '') || '/'),
    /** Null: gone for good (410). */
    toPath: z
      .string()
      .trim()
      .max(2000)
      .refine((it) => isLinkAddress(it) && !it.startsWith('#'), 'A path or an https address.')
      .nullable(),
    permanent: z.boolean(),
    note: optional('Note', 300),
  })
  .refine((it) => it.fromPath !== it.toPath, {
    message: 'It leads to itself.',
    path: ['toPath'],
  })

export type RedirectSnapshot = z.infer<typeof redirectSnapshot>
