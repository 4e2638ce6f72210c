import { z } from 'zod'
import { defineBlock } from './block.ts'
import { blockAttrs, choice, contentReference, flag, word } from './fields.ts'

const schema = z.strictObject({
  type: z.literal('courseRail'),
  attrs: blockAttrs(1, {
    title: word('Title', 160),
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

export const courseRail = defineBlock<CourseRailBlock>({
  type: 'courseRail',
  version: 1,
  label: 'Course rail',
  hint: 'Course cards: chosen, by rule or automatic',
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
})
