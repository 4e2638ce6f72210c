import { createHash } from 'node:crypto'
import type { ContentKindName } from '#lib/content-kind.ts'

/** Derives the id of a demo content from its kind and slug, so that texts can link to it before it is stored. */
export function demoId(kind: ContentKindName, slug: string): string {
  const hex = createHash('sha256').update(`lectern demo ${kind} ${slug}`).digest('hex')
  // Version 8 (RFC 9562): a UUID by a custom rule.
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

export const article = (slug: string) => demoId('ARTICLE', slug)
export const faq = (slug: string) => demoId('FAQ', slug)
export const course = (slug: string) => demoId('COURSE', slug)
export const promo = (slug: string) => demoId('PROMO', slug)
export const topic = (slug: string) => demoId('TOPIC', slug)
export const author = (slug: string) => demoId('AUTHOR', slug)
export const university = (slug: string) => demoId('UNIVERSITY', slug)
export const media = (name: string) => demoId('MEDIA', name)
