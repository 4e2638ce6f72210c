'use client'

import { RichTextInput } from '#components/block-editor/rich-text-input.tsx'
import { contentForm } from '#components/content-form/content-form.tsx'
import { OptionalDate, UpdatedOnInput } from '#components/content-form/date-fields.tsx'
import { OptionalText, TextArea } from '#components/content-form/fields.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { SearchSection } from '#components/content-form/seo/search-section.tsx'
import { TitleAndSlug } from '#components/content-form/title-and-slug.tsx'
import { unstatedChanges } from '#lib/pages/legal-changes.ts'
import type { PageSnapshot } from '#lib/pages/schema.ts'
import { paths } from '#lib/paths.ts'
import { LegalNotice } from './legal-notice.tsx'

export const PageForm = contentForm<PageSnapshot>({
  title: (it) => it.title,
  main: ({ field, it }) => (
    <>
      <Changes page={it} />
      <TitleAndSlug title={field('title')} slug={field('slug')} label="Title" prefix="/" />
      <TextArea
        {...field('summary')}
        label="Summary"
        help="One or two sentences under the title."
      />
      <RichTextInput {...field('body')} label="Text" />
    </>
  ),
  side: ({ field, it: { title, summary, slug } }) => (
    <>
      <FormSection title="Version" open>
        <OptionalText
          {...field('version')}
          label="Version"
          help="For terms and privacy notices. All published versions remain available."
        />
        <OptionalDate {...field('effectiveOn')} label="In force from" />
        <UpdatedOnInput {...field('contentUpdatedOn')} />
      </FormSection>
      <SearchSection
        field={field}
        title={title}
        description={summary}
        path={slug ? paths.page(slug) : null}
      />
    </>
  ),
})

function Changes({ page }: { page: PageSnapshot }) {
  const changes = unstatedChanges(page)
  return changes && <LegalNotice changes={changes} />
}
