import { z } from 'zod'
import { articleSnapshot } from '#lib/articles/schema.ts'
import type { Actor } from '#lib/auth/policy.ts'
import { richTextSchema } from '#lib/blocks/rich-text.ts'
import { draftSchemaOf } from '#lib/publishing/core/draft-schema.ts'
import { findLinks } from './links.ts'
import { resolveRichTexts } from './read.ts'

/** A rich text with one course rail that is being edited, and the fields of the article that decide its courses. */
export const railInput = z.strictObject({
  text: draftSchemaOf(richTextSchema),
  ...articleSnapshot.pick({ topicIds: true, level: true, courseIds: true }).shape,
})

type RailInput = z.infer<typeof railInput>

export type RailCourse = { id: string; title: string; by: string; reason: string }

/** The courses that readers would see in the rail at `now`; empty if the rail would not be shown. */
export async function readRail(
  _actor: Actor,
  { text, topicIds, level, courseIds }: RailInput,
  now = new Date(),
): Promise<RailCourse[]> {
  const links = await findLinks(topicIds.map((id) => ({ kind: 'TOPIC', id })))
  const topics = topicIds.map((id) => ({ id, slug: '', name: links.get(id)?.title ?? '' }))
  const [resolved = []] = await resolveRichTexts([text], now, {
    topics,
    level,
    pinnedCourseIds: courseIds,
    withCourses: true,
  })
  return resolved.flatMap((it) =>
    it.type === 'courseRail'
      ? it.courses.map(({ course, reason }) => ({
          id: course.id,
          title: course.title,
          by: course.university.shortName,
          reason,
        }))
      : [],
  )
}
