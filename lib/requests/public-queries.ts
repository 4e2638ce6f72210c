import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'
import { isUuid } from '#lib/format/uuid.ts'
import { paths } from '#lib/paths.ts'
import { published } from '#lib/published.ts'
import type { RequestOrigin, RequestSubject } from './request.ts'

/** A course or topic by its slug, as in links, or by its id, as in the form. */
export type SubjectRef = { slug: string } | { id: string }

/** The published course that a request is about; null: there is none. */
export async function findRequestCourse(reference: SubjectRef): Promise<RequestSubject | null> {
  if (!isWellFormed(reference)) return null
  if ('slug' in reference) reportTags(tags.slug('COURSE', 'en', reference.slug))
  const row = await db.course.findFirst({
    where: { ...reference, ...published },
    select: { id: true, title: true, slug: true },
  })
  if (row) reportTags(tags.content('COURSE', row.id))
  return row && { id: row.id, title: row.title, href: paths.course(row.slug) }
}

export async function findRequestTopic(reference: SubjectRef): Promise<RequestSubject | null> {
  if (!isWellFormed(reference)) return null
  if ('slug' in reference) reportTags(tags.slug('TOPIC', 'en', reference.slug))
  const row = await db.topic.findFirst({
    where: { ...reference, ...published },
    select: { id: true, name: true, slug: true },
  })
  if (row) reportTags(tags.content('TOPIC', row.id))
  return row && { id: row.id, title: row.name, href: paths.topic(row.slug) }
}

/** False for an id that is no UUID: the field may have been altered. */
const isWellFormed = (reference: SubjectRef) => !('id' in reference) || isUuid(reference.id)

const ORIGIN = /^(\/(?![/\\])[\w/.-]*)(?:#([\w-]{1,64}))?$/
const CONTENT_PATH = /^\/(articles|courses|topics)\/([a-z0-9-]{1,120})$/

/**
 * The page from which a visitor came: a path of the site, with its block after “#”. `subject` is null
 * unless the page is published.
 */
export async function findOrigin(from: string): Promise<RequestOrigin | null> {
  const [, path, blockId = null] = ORIGIN.exec(from) ?? []
  if (path === undefined) return null
  const [, section, slug = ''] = CONTENT_PATH.exec(path) ?? []
  if (section === 'courses') return { path, blockId, subject: await findRequestCourse({ slug }) }
  if (section === 'topics') return { path, blockId, subject: await findRequestTopic({ slug }) }
  if (section !== 'articles') return { path, blockId, subject: null }
  reportTags(tags.slug('ARTICLE', 'en', slug))
  const row = await db.article.findFirst({
    where: { slug, ...published },
    select: { id: true, title: true },
  })
  if (row) reportTags(tags.content('ARTICLE', row.id))
  return { path, blockId, subject: row && { ...row, href: path } }
}
