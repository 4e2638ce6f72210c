'use client'

import type { ReactNode } from 'react'
import { DocumentInput } from '#components/admin/editor/document-input.tsx'
import { ContentForm } from '#components/admin/form/content-form.tsx'
import { OptionalText, TextArea, TextInput } from '#components/admin/form/fields.tsx'
import type { May } from '#components/admin/form/form-actions.tsx'
import { SlugInput } from '#components/admin/form/slug-input.tsx'
import type { FormContent } from '#components/admin/form/use-content-form.ts'
import type { CourseSnapshot } from '#lib/courses/schema.ts'
import { saveDraftAction } from '#lib/publishing/actions.ts'
import type { Pick } from '#lib/publishing/picking.ts'
import { CourseContents } from './course-contents.tsx'
import { CourseProperties } from './course-properties.tsx'

type Props = {
  content: FormContent<CourseSnapshot>
  picks: readonly Pick[]
  may: May
  children?: ReactNode
}

export function CourseForm({ content, picks, may, children }: Props) {
  return (
    <ContentForm
      content={content}
      picks={picks}
      may={may}
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
          <DocumentInput
            path="about"
            label="About the course"
            value={it.about}
            onChange={(about) => change({ about })}
          />
          <CourseContents it={it} change={change} />
        </>
      )}
      side={(it, change) => <CourseProperties it={it} change={change} />}
    >
      {children}
    </ContentForm>
  )
}
