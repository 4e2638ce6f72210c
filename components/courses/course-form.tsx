'use client'

import { RichTextInput } from '#components/block-editor/rich-text-input.tsx'
import { ContentForm, type FormProps } from '#components/content-form/content-form.tsx'
import { OptionalText, TextArea, TextInput } from '#components/content-form/fields.tsx'
import { SlugInput } from '#components/content-form/slug-input.tsx'
import type { CourseSnapshot } from '#lib/courses/schema.ts'
import { saveDraftAction } from '#lib/publishing/actions.ts'
import { CourseContents } from './course-contents.tsx'
import { CourseProperties } from './course-properties.tsx'

export function CourseForm(props: FormProps<CourseSnapshot>) {
  return (
    <ContentForm
      {...props}
      save={saveDraftAction}
      title={(it) => it.title}
      main={(field, it, change) => (
        <>
          <TextInput {...field('title')} label="Title" className="is-title" />
          <OptionalText {...field('shortTitle')} label="Short title, for cards" />
          <SlugInput
            prefix="/courses/"
            from={it.title}
            value={it.slug}
            onChange={(slug) => change({ slug })}
          />
          <TextArea {...field('summary')} label="Summary" />
          <RichTextInput {...field('about')} label="About the course" />
          <CourseContents it={it} change={change} />
        </>
      )}
      side={(field, it, change) => <CourseProperties field={field} it={it} change={change} />}
    />
  )
}
