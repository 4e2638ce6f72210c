import { z } from 'zod'
import { isLinkAddress } from '#lib/blocks/inline.ts'
import { nullableText } from '#lib/forms/text-fields.ts'

export const redirectSnapshot = z
  .strictObject({
    fromPath: z
      .string()
      .trim()
      .regex(/^\/[^\s?#\\]{1,500}$/, 'Enter a path on this site, such as /old/page.')
      // A path copied from an address bar is percent-encoded; the lookup uses the decoded path.
      .transform((path) => decoded(path).replace(/\/+$/, '') || '/')
      .refine((path) => !/[\p{Cc}\\]/u.test(path), 'Enter a path on this site, such as /old/page.'),
    /** Null: removed permanently (410). */
    toPath: z
      .string()
      .trim()
      .max(2000)
      .refine((it) => isLinkAddress(it) && !it.startsWith('#'), 'Enter a path or an https:// URL.')
      .nullable(),
    permanent: z.boolean(),
    note: nullableText('Note', 300),
  })
  .refine((it) => it.fromPath !== it.toPath, {
    message: 'This redirect points to itself.',
    path: ['toPath'],
  })

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

export type RedirectSnapshot = z.infer<typeof redirectSnapshot>
