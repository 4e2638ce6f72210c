import type { ContentKindName } from '#lib/content-kind.ts'

/** Paths below which every page is a content. */
const FOLDERS: Readonly<Record<string, ContentKindName>> = {
  articles: 'ARTICLE',
  courses: 'COURSE',
  topics: 'TOPIC',
  authors: 'AUTHOR',
}

/** Kind and slug of the content that a public path belongs to; null: no content can have this path. */
export function contentAtPath(path: string): { kind: ContentKindName; slug: string } | null {
  const [first = '', second, ...rest] = path.slice(1).split('/')
  const kind = second === undefined ? 'PAGE' : FOLDERS[first]
  const slug = second ?? first
  return kind && slug && rest.length === 0 ? { kind, slug } : null
}
