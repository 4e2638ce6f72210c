'use client'

import { contentForm } from '#components/content-form/content-form.tsx'
import { FlagInput, OptionalText, TextInput } from '#components/content-form/fields.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import type { RedirectSnapshot } from '#lib/redirects/schema.ts'

export const RedirectForm = contentForm<RedirectSnapshot>({
  title: (it) => it.fromPath,
  main: ({ field }) => (
    <>
      <TextInput
        {...field('fromPath')}
        label="From"
        help="A path on the old site, such as /blog/old-title."
      />
      <OptionalText
        {...field('toPath')}
        label="To"
        help="A path or a URL. Leave empty if the page has been removed for good (410)."
      />
    </>
  ),
  side: ({ field }) => (
    <FormSection title="Properties" open>
      <FlagInput
        {...field('permanent')}
        label="Permanent redirect (308), otherwise temporary (302)"
      />
      <OptionalText {...field('note')} label="Internal note" />
    </FormSection>
  ),
})
