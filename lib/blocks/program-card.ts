import { z } from 'zod'
import type { CourseCard } from '#lib/courses/course.ts'
import { defineBlock } from './block.ts'
import { blockAttrs, contentReference, flag, requiredText } from './fields.ts'

const schema = z.strictObject({
  type: z.literal('programCard'),
  attrs: blockAttrs(1, {
    courseId: contentReference('Course', 'COURSE'),
    showClaim: flag('Show its claim'),
    showSeats: flag('Show its seats'),
    label: requiredText('Button', 60),
  }),
})

type ProgramCardBlock = z.infer<typeof schema>

export const programCard = defineBlock<ProgramCardBlock, { course: CourseCard }>({
  type: 'programCard',
  version: 1,
  label: 'Programme card',
  hint: 'One course with its seats',
  group: 'From the catalogue',
  keywords: 'course programme',
  schema,
  blank: (id) => ({
    type: 'programCard',
    attrs: {
      id,
      version: 1,
      courseId: '00000000-0000-0000-0000-000000000000',
      showClaim: true,
      showSeats: true,
      label: 'View programme',
    },
  }),
  text: () => '',
  references: ({ attrs }) => [{ role: 'course', kind: 'COURSE', id: attrs.courseId }],
  summary: () => '',
  resolve: ({ attrs }, library) => {
    const course = library.course(attrs.courseId)
    return course && { course }
  },
})
