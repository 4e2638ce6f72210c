'use client'

import { RichTextInput } from '#components/block-editor/rich-text-input.tsx'
import { ContentForm, type FormProps } from '#components/content-form/content-form.tsx'
import { DateInput, FlagInput, TextInput } from '#components/content-form/fields.tsx'
import { ReferenceList } from '#components/content-form/pickers/reference-input.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { SlugInput } from '#components/content-form/slug-input.tsx'
import type { FaqSnapshot } from '#lib/faqs/schema.ts'
import { saveDraftAction } from '#lib/publishing/actions.ts'

export function FaqForm(props: FormProps<FaqSnapshot>) {
  return (
    <ContentForm
      {...props}
      save={saveDraftAction}
      title={(it) => it.question}
      main={(field, it, change) => (
        <>
          <TextInput {...field('question')} label="Question" className="is-title" />
          <SlugInput
            prefix="/faqs#"
            from={it.question}
            value={it.slug}
            onChange={(slug) => change({ slug })}
          />
          <RichTextInput {...field('answer')} label="Answer" />
        </>
      )}
      side={(field, _it, _change) => (
        <>
          <FormSection title="Properties" open>
            <ReferenceList {...field('topicIds')} label="Topics" kind="TOPIC" max={6} />
            <FlagInput {...field('showInHub')} label="Show among all questions" />
            <DateInput
              {...field('contentUpdatedOn')}
              label="Updated on"
              help="Empty: the day of publication."
              optional
            />
          </FormSection>
        </>
      )}
    />
  )
}
