import { reportTags, tags } from '#lib/cache/tags.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { contentKind } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { published } from '#lib/published.ts'

/** Links by content id. `title` is the working title, which is public only for kinds without drafts, such as topics. */
export type LinkTable = Map<string, { href: string; title: string }>

/** Loads the paths of those of the given contents that are published, in one query. */
export async function findLinks(
  wanted: readonly { kind: ContentKindName; id: string }[],
): Promise<LinkTable> {
  reportTags(...wanted.map(({ kind, id }) => tags.content(kind, id)))
  if (wanted.length === 0) return new Map()
  const rows = await db.slug.findMany({
    where: {
      contentId: { in: [...new Set(wanted.map((it) => it.id))] },
      state: 'CURRENT',
      ...published,
    },
    select: {
      contentId: true,
      kind: true,
      slug: true,
      content: { select: { workingTitle: true } },
    },
  })
  return new Map(
    rows.flatMap(({ contentId, kind, slug, content }) => {
      const href = contentKind(kind).path(slug)
      return href === null ? [] : [[contentId, { href, title: content.workingTitle }]]
    }),
  )
}

/**
 * Copies a block and gives every link to a content its path. A link to a content that is not
 * published becomes plain text.
 */
export function resolveLinks<Value>(value: Value, links: LinkTable): Value {
  if (Array.isArray(value)) return value.map((it) => resolveLinks(it, links)) as Value
  if (typeof value !== 'object' || value === null) return value
  const node = value as Record<string, unknown>
  if (node.type === 'text' && Array.isArray(node.marks)) {
    return { ...node, marks: node.marks.flatMap((mark) => resolveMark(mark, links)) } as Value
  }
  return Object.fromEntries(
    Object.entries(node).map(([key, it]) => [key, resolveLinks(it, links)]),
  ) as Value
}

type AnyMark = { type: string; attrs?: { contentId?: string } }

function resolveMark(mark: AnyMark, links: LinkTable): unknown[] {
  const id = mark.type === 'link' ? mark.attrs?.contentId : undefined
  if (id === undefined) return [mark]
  const link = links.get(id)
  return link ? [{ type: 'link', attrs: { href: link.href } }] : []
}
