'use client'

import { RichTextInput } from '#components/block-editor/rich-text-input.tsx'
import { contentForm } from '#components/content-form/content-form.tsx'
import { UpdatedOnInput } from '#components/content-form/date-fields.tsx'
import { FlagInput } from '#components/content-form/fields.tsx'
import { ReferenceList } from '#components/content-form/pickers/reference-input.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { TitleAndSlug } from '#components/content-form/title-and-slug.tsx'
import type { FaqSnapshot } from '#lib/faqs/schema.ts'

export const FaqForm = contentForm<FaqSnapshot>({
  title: (it) => it.question,
  main: ({ field }) => (
    <>
      <TitleAndSlug
        title={field('question')}
        slug={field('slug')}
        label="Question"
        prefix="/faqs#"
      />
      <RichTextInput {...field('answer')} label="Answer" />
    </>
  ),
  side: ({ field }) => (
    <FormSection title="Properties" open>
      <ReferenceList {...field('topicIds')} label="Topics" kind="TOPIC" max={6} />
      <FlagInput {...field('showInHub')} label="Show in the list of all FAQs" />
      <UpdatedOnInput {...field('contentUpdatedOn')} />
    </FormSection>
  ),
})
