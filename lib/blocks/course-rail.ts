import { z } from 'zod'
import { refer } from '#lib/content-kind.ts'
import { requiredText } from '#lib/forms/text-fields.ts'
import { LEVELS } from '#lib/level.ts'
import type { Recommended } from '#lib/recommendations/rank-courses.ts'
import { defineBlock } from './block.ts'
import type { BlockLibrary } from './block-library.ts'
import { blockAttrs, choice, contentReference, flag, listOf, optionalReference } from './fields.ts'

const schema = z.strictObject({
  type: z.literal('courseRail'),
  attrs: blockAttrs(1, {
    title: requiredText('Title', 160),
    mode: choice('Source', ['pinned', 'rule', 'automatic']),
    courseIds: listOf('Courses', contentReference('Course', 'COURSE'), { max: 12 }),
    rule: z
      .strictObject({
        topicId: optionalReference('Topic', 'TOPIC'),
        level: z.enum(LEVELS).nullable().meta({ label: 'Level' }),
        universityId: optionalReference('University', 'UNIVERSITY'),
      })
      .meta({ label: 'Rule' }),
    limit: z.int().min(1).max(12).meta({ label: 'Maximum' }),
    viewAll: flag('Link to all courses'),
  }).refine((it) => it.mode !== 'pinned' || it.courseIds.length > 0, {
    message: 'Choose at least one course.',
    path: ['courseIds'],
  }),
})

export type CourseRailBlock = z.infer<typeof schema>

export const courseRail = defineBlock<
  CourseRailBlock,
  { courses: Recommended[]; viewAllHref: string | null }
>({
  type: 'courseRail',
  version: 1,
  label: 'Course cards',
  hint: 'A row of courses, chosen manually, by rule or automatically',
  group: 'Site content',
  keywords: 'rail carousel programmes',
  schema,
  blank: (id) => ({
    type: 'courseRail',
    attrs: {
      id,
      version: 1,
      title: 'Courses',
      mode: 'automatic',
      courseIds: [],
      rule: { topicId: null, level: null, universityId: null },
      limit: 3,
      viewAll: true,
    },
  }),
  fieldModes: { courseIds: ['pinned'], rule: ['rule'] },
  text: () => '',
  references: ({ attrs }) => [
    ...refer('course', 'COURSE', ...attrs.courseIds),
    ...refer('rule', 'TOPIC', attrs.rule.topicId),
    ...refer('rule', 'UNIVERSITY', attrs.rule.universityId),
  ],
  needs: ({ attrs }) => (attrs.mode === 'automatic' ? ['coursesOfTopics'] : []),
  resolve: ({ attrs }, library) => {
    const courses =
      attrs.mode === 'automatic' ? library.recommendedCourses(attrs.limit) : chosen(attrs, library)
    if (courses.length === 0) return null
    const topicId = attrs.mode === 'rule' ? attrs.rule.topicId : commonTopic(courses)
    return { courses, viewAllHref: attrs.viewAll ? library.courseListHref(topicId) : null }
  },
})

/** A topic that all of them have; null if there is none. */
const commonTopic = (courses: readonly Recommended[]): string | null =>
  courses[0]?.course.topicIds.find((id) =>
    courses.every((it) => it.course.topicIds.includes(id)),
  ) ?? null

/** Pinned courses or those of the rule, as far as they take applications. */
function chosen(attrs: CourseRailBlock['attrs'], library: BlockLibrary): Recommended[] {
  const courses =
    attrs.mode === 'pinned'
      ? attrs.courseIds.flatMap((id) => library.course(id) ?? [])
      : library.coursesByRule(attrs.rule)
  return courses
    .filter((it) => it.intake !== null)
    .slice(0, attrs.limit)
    .map((course) => ({ course, reason: '' }))
}
