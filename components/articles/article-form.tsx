'use client'

import type { ReactNode } from 'react'
import { DocumentInput } from '#components/admin/editor/document-input.tsx'
import { ContentForm } from '#components/admin/form/content-form.tsx'
import { TextArea, TextInput } from '#components/admin/form/fields.tsx'
import type { May } from '#components/admin/form/form-actions.tsx'
import { SlugInput } from '#components/admin/form/slug-input.tsx'
import type { FormContent } from '#components/admin/form/use-content-form.ts'
import type { ArticleSnapshot } from '#lib/articles/schema.ts'
import { saveDraftAction } from '#lib/publishing/actions.ts'
import type { Pick } from '#lib/publishing/picking.ts'
import { ArticleProperties } from './article-properties.tsx'

type Props = {
  content: FormContent<ArticleSnapshot>
  picks: readonly Pick[]
  may: May
  children?: ReactNode
}

export function ArticleForm({ content, picks, may, children }: Props) {
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
            maxLength={200}
            value={it.title}
            onChange={(title) => change({ title })}
          />
          <SlugInput
            prefix="/articles/"
            from={it.title}
            value={it.slug}
            onChange={(slug) => change({ slug })}
          />
          <TextArea
            path="standfirst"
            label="Standfirst"
            help="Two or three sentences under the title: what the reader will know afterwards."
            value={it.standfirst}
            onChange={(standfirst) => change({ standfirst })}
          />
          <DocumentInput
            path="body"
            label="Text"
            value={it.body}
            onChange={(body) => change({ body })}
          />
        </>
      )}
      side={(it, change) => <ArticleProperties it={it} change={change} />}
    >
      {children}
    </ContentForm>
  )
}
