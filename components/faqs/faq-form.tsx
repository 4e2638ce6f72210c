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
      main={(it, change) => (
        <>
          <TextInput
            path="question"
            label="Question"
            value={it.question}
            onChange={(question) => change({ question })}
            className="is-title"
          />
          <SlugInput
            prefix="/faqs#"
            from={it.question}
            value={it.slug}
            onChange={(slug) => change({ slug })}
          />
          <RichTextInput
            path="answer"
            label="Answer"
            value={it.answer}
            onChange={(answer) => change({ answer })}
          />
        </>
      )}
      side={(it, change) => (
        <>
          <FormSection title="Properties" open>
            <ReferenceList
              path="topicIds"
              label="Topics"
              kind="TOPIC"
              value={it.topicIds}
              onChange={(topicIds) => change({ topicIds })}
              max={6}
            />
            <FlagInput
              path="showInHub"
              label="Show among all questions"
              value={it.showInHub}
              onChange={(showInHub) => change({ showInHub })}
            />
            <DateInput
              path="contentUpdatedOn"
              label="Updated on"
              help="Empty: the day of publication."
              optional
              value={it.contentUpdatedOn}
              onChange={(contentUpdatedOn) => change({ contentUpdatedOn })}
            />
          </FormSection>
        </>
      )}
    />
  )
}
