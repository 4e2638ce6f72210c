import { z } from 'zod'
import { transliterate } from '#lib/format/transliterate.ts'

/** Slugs that the site uses itself; no content may take them. */
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

/** Pages are at the top level of the site, and these addresses are reserved for them. */
const RESERVED_BUT_PAGES = new Set(['about', 'contact'])

export const MAX_SLUG_CHARS = 120

export const slugSchema = z
  .string()
  .trim()
  .min(1, { error: 'Enter a slug.', abort: true })
  .max(MAX_SLUG_CHARS, `Use at most ${MAX_SLUG_CHARS} characters.`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case letters a–z, digits and single hyphens only.')
  .refine((slug) => !RESERVED.has(slug) || RESERVED_BUT_PAGES.has(slug), {
    message: 'This slug is reserved by the site.',
  })

/** Names that would lose what tells them apart. */
const NAMES: readonly [RegExp, string][] = [
  [/\bc\+\+/gi, 'cpp'],
  [/\b([cf])#/gi, '$1-sharp'],
  [/(?<![\p{L}\p{N}])\.net\b/giu, 'dot-net'],
]

/**
 * Proposes a slug: names such as C++ and letters of other scripts are written in Latin letters, accents
 * and apostrophes are removed, all else becomes hyphens. Empty for a script without a rule.
 */
export function slugify(text: string): string {
  const named = NAMES.reduce((result, [name, slug]) => result.replaceAll(name, slug), text)
  return transliterate(named)
    .replaceAll(/['’ʼ`´]/g, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
}
