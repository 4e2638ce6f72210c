import type { z } from 'zod'
import { refer } from '#lib/content-kind.ts'
import type { CourseCard } from '#lib/courses/course.ts'
import { optionalText, requiredText } from '#lib/forms/text-fields.ts'
import type { TopicLink } from '#lib/topics/topic.ts'
import { defineBlock } from './block.ts'
import {
  blockSchema,
  choice,
  inline,
  joinLines,
  linkReferences,
  optionalReference,
} from './fields.ts'

const schema = blockSchema('counselling', {
  mode: choice('Show', ['call-to-action', 'form']),
  title: requiredText('Title', 160),
  text: inline('Text'),
  label: requiredText('Button', 60),
  topicId: optionalReference('Topic', 'TOPIC'),
  courseId: optionalReference('Course', 'COURSE'),
  ctaId: optionalText('CTA id', 60),
})

type CounsellingBlock = z.infer<typeof schema>

export const counselling = defineBlock<
  CounsellingBlock,
  { topic: TopicLink | null; course: CourseCard | null }
>({
  type: 'counselling',
  version: 1,
  label: 'Counselling',
  hint: 'The counselling form, or a text with a button',
  group: 'Site content',
  keywords: 'form cta call',
  schema,
  blank: (id) => ({
    type: 'counselling',
    attrs: {
      id,
      version: 1,
      mode: 'call-to-action',
      title: 'Speak with an expert',
      text: [],
      label: 'Request a callback',
      topicId: null,
      courseId: null,
      ctaId: '',
    },
  }),
  text: ({ attrs }) => joinLines(attrs.title, attrs.text, attrs.label),
  references: ({ attrs }) => [
    ...refer('interest', 'TOPIC', attrs.topicId),
    ...refer('interest', 'COURSE', attrs.courseId),
    ...linkReferences(attrs.text),
  ],
  resolve: ({ attrs }, library) => ({
    topic: library.topic(attrs.topicId),
    course: library.course(attrs.courseId),
  }),
})
