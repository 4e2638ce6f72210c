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
      main={(it, change) => (
        <>
          <TextInput
            path="title"
            label="Title"
            className="is-title"
            value={it.title}
            onChange={(title) => change({ title })}
          />
          <OptionalText
            path="shortTitle"
            label="Short title, for cards"
            value={it.shortTitle}
            onChange={(shortTitle) => change({ shortTitle })}
          />
          <SlugInput
            prefix="/courses/"
            from={it.title}
            value={it.slug}
            onChange={(slug) => change({ slug })}
          />
          <TextArea
            path="summary"
            label="Summary"
            value={it.summary}
            onChange={(summary) => change({ summary })}
          />
          <RichTextInput
            path="about"
            label="About the course"
            value={it.about}
            onChange={(about) => change({ about })}
          />
          <CourseContents it={it} change={change} />
        </>
      )}
      side={(it, change) => <CourseProperties it={it} change={change} />}
    />
  )
}
