import { db } from '#lib/database/db.ts'
import type { PageRead } from '../lead.ts'

const published = { content: { state: 'PUBLISHED', deletedAt: null } } as const

/** Each page once, with its title of today; what is no longer published has its address. */
export async function findPageTitles(pages: readonly string[]): Promise<PageRead[]> {
  const own = [...new Set(pages)]
  if (own.length === 0) return []
  const slugsOf = (room: string) =>
    own.flatMap((path) => {
      const parts = partsOf(path)
      return parts?.room === room ? [parts.slug] : []
    })
  const where = (room: string) => ({ slug: { in: slugsOf(room) }, ...published })
  const [articles, courses, topics] = await Promise.all([
    db.article.findMany({ where: where('articles'), select: { slug: true, title: true } }),
    db.course.findMany({ where: where('courses'), select: { slug: true, title: true } }),
    db.topic.findMany({ where: where('topics'), select: { slug: true, name: true } }),
  ])
  const titles = new Map<string, string>([
    ...articles.map((it) => [`/articles/${it.slug}`, it.title] as const),
    ...courses.map((it) => [`/courses/${it.slug}`, it.title] as const),
    ...topics.map((it) => [`/topics/${it.slug}`, it.name] as const),
  ])
  return own.map((path) => ({ path, title: titles.get(path) ?? path }))
}

/** Room and slug of a path, where it names something. */
function partsOf(path: string): { room: string; slug: string } | null {
  const [, room = '', slug = ''] = path.split('/')
  return slug ? { room, slug } : null
}
