import type { z } from 'zod'
import { NOT_CHOSEN, refer } from '#lib/content-kind.ts'
import type { CourseCard } from '#lib/courses/course.ts'
import { requiredText } from '#lib/forms/text-fields.ts'
import { defineBlock } from './block.ts'
import { blockSchema, contentReference, flag } from './fields.ts'

const schema = blockSchema('programCard', {
  courseId: contentReference('Course', 'COURSE'),
  showClaim: flag('Show its claim'),
  showSeats: flag('Show its seats'),
  label: requiredText('Button', 60),
})

type ProgramCardBlock = z.infer<typeof schema>

export const programCard = defineBlock<ProgramCardBlock, { course: CourseCard }>({
  type: 'programCard',
  version: 1,
  label: 'Programme card',
  hint: 'One course with its seats',
  group: 'Site content',
  keywords: 'course programme',
  schema,
  blank: (id) => ({
    type: 'programCard',
    attrs: {
      id,
      version: 1,
      courseId: NOT_CHOSEN,
      showClaim: true,
      showSeats: true,
      label: 'View programme',
    },
  }),
  text: () => '',
  references: ({ attrs }) => refer('course', 'COURSE', attrs.courseId),
  summary: () => '',
  resolve: ({ attrs }, library) => {
    const course = library.course(attrs.courseId)
    return course && { course }
  },
})
