'use client'

import { RichTextInput } from '#components/block-editor/rich-text-input.tsx'
import { contentForm } from '#components/content-form/content-form.tsx'
import { OptionalText, TextArea } from '#components/content-form/fields.tsx'
import { TitleAndSlug } from '#components/content-form/title-and-slug.tsx'
import type { CourseSnapshot } from '#lib/courses/schema.ts'
import { CourseContents } from './course-contents.tsx'
import { CourseProperties } from './course-properties.tsx'

export const CourseForm = contentForm<CourseSnapshot>({
  title: (it) => it.title,
  main: ({ field }) => (
    <>
      <TitleAndSlug title={field('title')} slug={field('slug')} label="Title" prefix="/courses/" />
      <OptionalText {...field('shortTitle')} label="Short title, for cards" />
      <TextArea {...field('summary')} label="Summary" />
      <RichTextInput {...field('about')} label="About the course" />
      <CourseContents field={field} />
    </>
  ),
  side: CourseProperties,
})
