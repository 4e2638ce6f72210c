'use client'

import { RichTextInput } from '#components/block-editor/rich-text-input.tsx'
import { ContentForm, type FormProps } from '#components/content-form/content-form.tsx'
import { DateInput, OptionalText, TextArea, TextInput } from '#components/content-form/fields.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { SearchPreview } from '#components/content-form/seo/search-preview.tsx'
import { SeoFields } from '#components/content-form/seo-fields.tsx'
import { SlugInput } from '#components/content-form/slug-input.tsx'
import type { PageSnapshot } from '#lib/pages/schema.ts'
import { paths } from '#lib/paths.ts'
import { saveDraftAction } from '#lib/publishing/actions.ts'

export function PageForm(props: FormProps<PageSnapshot>) {
  return (
    <ContentForm
      {...props}
      save={saveDraftAction}
      title={(it) => it.title}
      main={(field, it, change) => (
        <>
          <TextInput {...field('title')} label="Title" className="is-title" />
          <SlugInput
            prefix="/"
            from={it.title}
            value={it.slug}
            onChange={(slug) => change({ slug })}
          />
          <TextArea
            {...field('summary')}
            label="Summary"
            help="One or two sentences under the title."
            rows={3}
          />
          <RichTextInput {...field('body')} label="Text" />
        </>
      )}
      side={(field, it, change) => (
        <>
          <FormSection title="Version" open>
            <OptionalText
              {...field('version')}
              label="Version"
              help="For terms and privacy: each published version stays readable."
            />
            <DateInput {...field('effectiveOn')} label="Holds from" optional />
            <DateInput
              {...field('contentUpdatedOn')}
              label="Updated on"
              help="Empty: the day of publication."
              optional
            />
          </FormSection>
          <FormSection title="Search">
            <SeoFields value={it} onChange={change} />
            <SearchPreview
              title={it.seoTitle ?? it.title}
              description={it.seoDescription ?? it.summary}
              path={it.slug ? paths.page(it.slug) : null}
              pictureId={null}
            />
          </FormSection>
        </>
      )}
    />
  )
}
