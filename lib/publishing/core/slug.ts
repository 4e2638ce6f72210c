import { z } from 'zod'

/** Words that an address of ours already means something with; no content may be called so. */
const RESERVED = new Set([
  'about',
  'admin',
  'api',
  'articles',
  'authors',
  'compare',
  'contact',
  'counselling',
  'courses',
  'error-documents',
  'faqs',
  'islands',
  'media',
  'new',
  'preview',
  'search',
  'setup',
  'sign-in',
  'sitemaps',
  'topics',
])

/** Pages stand at the top of the site; these addresses are theirs by contract. */
const RESERVED_BUT_PAGES = new Set(['about', 'contact'])

export const SLUG_LENGTH = 120

export const slugSchema = z
  .string()
  .trim()
  .min(1, 'An address is needed.')
  .max(SLUG_LENGTH, `An address has ${SLUG_LENGTH} characters at most.`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Small letters a–z, digits and single hyphens only.')
  .refine((slug) => !RESERVED.has(slug) || RESERVED_BUT_PAGES.has(slug), {
    message: 'This word is taken by the site itself.',
  })

/** A proposal for a slug: accents folded, everything else than letters and digits to hyphens. Empty where nothing is left. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
}
