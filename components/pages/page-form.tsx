'use client'

import { DocumentInput } from '#components/admin/editor/document-input.tsx'
import { ContentForm, type FormProps } from '#components/admin/form/content-form.tsx'
import { DateInput, OptionalText, TextArea, TextInput } from '#components/admin/form/fields.tsx'
import { FormSection } from '#components/admin/form/section.tsx'
import { SeoFields } from '#components/admin/form/seo-fields.tsx'
import { SlugInput } from '#components/admin/form/slug-input.tsx'
import { SearchPreview } from '#components/admin/seo/search-preview.tsx'
import type { PageSnapshot } from '#lib/pages/schema.ts'
import { paths } from '#lib/paths.ts'
import { saveDraftAction } from '#lib/publishing/actions.ts'

export function PageForm(props: FormProps<PageSnapshot>) {
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
            value={it.title}
            onChange={(title) => change({ title })}
            className="is-title"
          />
          <SlugInput
            prefix="/"
            from={it.title}
            value={it.slug}
            onChange={(slug) => change({ slug })}
          />
          <TextArea
            path="summary"
            label="Summary"
            help="One or two sentences under the title."
            rows={3}
            value={it.summary}
            onChange={(summary) => change({ summary })}
          />
          <DocumentInput
            path="body"
            label="Text"
            value={it.body}
            onChange={(body) => change({ body })}
          />
        </>
      )}
      side={(it, change) => (
        <>
          <FormSection title="Version" open>
            <OptionalText
              path="version"
              label="Version"
              help="For terms and privacy: each published version stays readable."
              value={it.version}
              onChange={(version) => change({ version })}
            />
            <DateInput
              path="effectiveOn"
              label="Holds from"
              optional
              value={it.effectiveOn}
              onChange={(effectiveOn) => change({ effectiveOn })}
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
