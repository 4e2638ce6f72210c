import type { AnyBlock } from '#lib/blocks/registry.ts'

type Linked = { contentId: string } | { href: string }

/** Every link within a block, in marks, targets and addresses alike. */
export function linksOf(block: AnyBlock): Linked[] {
  return walk(block)
}

function walk(value: unknown): Linked[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(walk)
  const own = value as Record<string, unknown>
  const found: Linked[] = []
  if (typeof own.contentId === 'string') found.push({ contentId: own.contentId })
  if (typeof own.articleId === 'string') found.push({ contentId: own.articleId })
  if (typeof own.href === 'string') found.push({ href: own.href })
  if (typeof own.url === 'string') found.push({ href: own.url })
  return [...found, ...Object.values(own).flatMap(walk)]
}

/** A path of this site without its query and fragment; null for what leads elsewhere. */
export function pathOf(href: string): string | null {
  if (!href.startsWith('/')) return null
  return href.split(/[?#]/)[0]?.replace(/(.)\/+$/, '$1') ?? null
}
