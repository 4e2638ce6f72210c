'use client'

import { RichTextInput } from '#components/block-editor/rich-text-input.tsx'
import { contentForm } from '#components/content-form/content-form.tsx'
import { TextArea } from '#components/content-form/fields.tsx'
import { TitleAndSlug } from '#components/content-form/title-and-slug.tsx'
import type { ArticleSnapshot } from '#lib/articles/schema.ts'
import { ArticleProperties } from './article-properties.tsx'

export const ArticleForm = contentForm<ArticleSnapshot>({
  title: (it) => it.title,
  main: ({ field }) => (
    <>
      <TitleAndSlug
        title={field('title')}
        slug={field('slug')}
        label="Title"
        maxLength={200}
        prefix="/articles/"
      />
      <TextArea
        {...field('standfirst')}
        label="Summary"
        help="Two or three sentences under the title that tell readers what they will learn."
      />
      <RichTextInput {...field('body')} label="Text" />
    </>
  ),
  side: ArticleProperties,
})
