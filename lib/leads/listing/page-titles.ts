import { db } from '#lib/database/db.ts'
import { published } from '#lib/published.ts'
import type { PageRead } from '../lead.ts'

/** Each page once with its current title; the path where it is no longer published. */
export async function findPageTitles(pages: readonly string[]): Promise<PageRead[]> {
  const own = [...new Set(pages)]
  if (own.length === 0) return []
  const slugsOf = (section: string) =>
    own.flatMap((path) => {
      const parts = partsOf(path)
      return parts?.section === section ? [parts.slug] : []
    })
  const where = (section: string) => ({ slug: { in: slugsOf(section) }, ...published })
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

/** Section and slug of a path; null: it has no slug. */
function partsOf(path: string): { section: string; slug: string } | null {
  const [, section = '', slug = ''] = path.split('/')
  return slug ? { section, slug } : null
}
