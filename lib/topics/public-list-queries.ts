import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'
import { paths } from '#lib/paths.ts'
import type { TopicLink } from './topic.ts'

/** Every topic, in the order that editors set. */
export async function listTopicLinks(): Promise<TopicLink[]> {
  reportTags(tags.list('TOPIC'))
  const rows = await db.topic.findMany({
    where: { content: { deletedAt: null } },
    select: { id: true, slug: true, name: true, hue: true },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
  })
  return rows.map((it) => ({ ...it, href: paths.topic(it.slug) }))
}
