import { z } from 'zod'
import type { Recommended } from '#lib/recommendations/rank-courses.ts'
import { defineBlock } from './block.ts'
import type { BlockLibrary } from './block-library.ts'
import { blockAttrs, choice, contentReference, flag, requiredText } from './fields.ts'

const schema = z.strictObject({
  type: z.literal('courseRail'),
  attrs: blockAttrs(1, {
    title: requiredText('Title', 160),
    mode: choice('Which courses', ['pinned', 'rule', 'automatic']),
    courseIds: z
      .array(contentReference('Course', 'COURSE'))
      .max(12)
      .meta({ label: 'Chosen courses' }),
    rule: z
      .strictObject({
        topicId: z.uuid().nullable().meta({ label: 'Topic', control: 'reference', kind: 'TOPIC' }),
        level: z.enum(['BEGINNER', 'INTERMEDIATE', 'ADVANCED']).nullable().meta({ label: 'Level' }),
        universityId: z
          .uuid()
          .nullable()
          .meta({ label: 'University', control: 'reference', kind: 'UNIVERSITY' }),
      })
      .meta({ label: 'Rule' }),
    limit: z.int().min(1).max(12).meta({ label: 'At most' }),
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
  label: 'Course rail',
  hint: 'Course cards: chosen, by rule or automatic',
  group: 'From the catalogue',
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
    ...attrs.courseIds.map((id) => ({ role: 'course', kind: 'COURSE' as const, id })),
    ...(attrs.rule.topicId
      ? [{ role: 'rule', kind: 'TOPIC' as const, id: attrs.rule.topicId }]
      : []),
    ...(attrs.rule.universityId
      ? [{ role: 'rule', kind: 'UNIVERSITY' as const, id: attrs.rule.universityId }]
      : []),
  ],
  needs: ({ attrs }) => (attrs.mode === 'automatic' ? ['coursesOfTopics'] : []),
  resolve: ({ attrs }, library) => {
    const courses =
      attrs.mode === 'automatic' ? library.recommendedCourses(attrs.limit) : chosen(attrs, library)
    if (courses.length === 0) return null
    const topicId = attrs.mode === 'rule' ? attrs.rule.topicId : null
    return { courses, viewAllHref: attrs.viewAll ? library.courseListHref(topicId) : null }
  },
})

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
