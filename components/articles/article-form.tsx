'use client'

import { RichTextInput } from '#components/block-editor/rich-text-input.tsx'
import { ContentForm, type FormProps } from '#components/content-form/content-form.tsx'
import { TextArea, TextInput } from '#components/content-form/fields.tsx'
import { SlugInput } from '#components/content-form/slug-input.tsx'
import type { ArticleSnapshot } from '#lib/articles/schema.ts'
import { saveDraftAction } from '#lib/publishing/actions.ts'
import { ArticleProperties } from './article-properties.tsx'

export function ArticleForm(props: FormProps<ArticleSnapshot>) {
  return (
    <ContentForm
      {...props}
      save={saveDraftAction}
      title={(it) => it.title}
      main={(field, it, change) => (
        <>
          <TextInput {...field('title')} label="Title" className="is-title" maxLength={200} />
          <SlugInput
            prefix="/articles/"
            from={it.title}
            value={it.slug}
            onChange={(slug) => change({ slug })}
          />
          <TextArea
            {...field('standfirst')}
            label="Standfirst"
            help="Two or three sentences under the title: what the reader will know afterwards."
          />
          <RichTextInput {...field('body')} label="Text" />
        </>
      )}
      side={(field, it, change) => <ArticleProperties field={field} it={it} change={change} />}
    />
  )
}
