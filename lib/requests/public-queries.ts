import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'
import { paths } from '#lib/paths.ts'
import type { RequestOrigin, RequestSubject } from './request.ts'

const published = { content: { state: 'PUBLISHED', deletedAt: null } } as const
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** By its slug, as links name it, or by its id, as the form does. */
export type SubjectRef = { slug: string } | { id: string }

/** What a request may be about; null: there is no such course to be seen. */
export async function findRequestCourse(named: SubjectRef): Promise<RequestSubject | null> {
  if (!isAskable(named)) return null
  if ('slug' in named) reportTags(tags.slug('COURSE', 'en', named.slug))
  const row = await db.course.findFirst({
    where: { ...named, ...published },
    select: { id: true, title: true, slug: true },
  })
  if (row) reportTags(tags.content('COURSE', row.id))
  return row && { id: row.id, title: row.title, href: paths.course(row.slug) }
}

export async function findRequestTopic(named: SubjectRef): Promise<RequestSubject | null> {
  if (!isAskable(named)) return null
  if ('slug' in named) reportTags(tags.slug('TOPIC', 'en', named.slug))
  const row = await db.topic.findFirst({
    where: { ...named, ...published },
    select: { id: true, name: true, slug: true },
  })
  if (row) reportTags(tags.content('TOPIC', row.id))
  return row && { id: row.id, title: row.name, href: paths.topic(row.slug) }
}

/** What somebody typed or altered may stand where an id belongs. */
const isAskable = (named: SubjectRef) => !('id' in named) || uuid.test(named.id)

const ORIGIN = /^(\/(?![/\\])[\w/.-]*)(?:#([\w-]{1,64}))?$/
const READABLE = /^\/(articles|courses|topics)\/([a-z0-9-]{1,120})$/

/**
 * Where somebody came from: a path of ours, its block behind “#”. Only what is published gives a
 * way back.
 */
export async function findOrigin(from: string): Promise<RequestOrigin | null> {
  const [, path, blockId = null] = ORIGIN.exec(from) ?? []
  if (path === undefined) return null
  const [, room, slug = ''] = READABLE.exec(path) ?? []
  if (room === 'courses') return { path, blockId, subject: await findRequestCourse({ slug }) }
  if (room === 'topics') return { path, blockId, subject: await findRequestTopic({ slug }) }
  if (room !== 'articles') return { path, blockId, subject: null }
  reportTags(tags.slug('ARTICLE', 'en', slug))
  const row = await db.article.findFirst({
    where: { slug, ...published },
    select: { id: true, title: true },
  })
  if (row) reportTags(tags.content('ARTICLE', row.id))
  return { path, blockId, subject: row && { ...row, href: path } }
}
