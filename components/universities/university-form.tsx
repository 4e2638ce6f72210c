'use client'

import { contentForm } from '#components/content-form/content-form.tsx'
import { OptionalText, TextArea, TextInput } from '#components/content-form/fields.tsx'
import { HueInput } from '#components/content-form/hue-input.tsx'
import { OptionalReference } from '#components/content-form/pickers/reference-input.tsx'
import { RecognitionFields } from '#components/content-form/recognition-fields.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { TitleAndSlug } from '#components/content-form/title-and-slug.tsx'
import type { UniversitySnapshot } from '#lib/universities/schema.ts'

export const UniversityForm = contentForm<UniversitySnapshot>({
  title: (it) => it.name,
  main: ({ field }) => (
    <>
      <TitleAndSlug
        title={field('name')}
        slug={field('slug')}
        label="Name"
        prefix="/courses?university="
      />
      <TextInput {...field('shortName')} label="Short name" />
      <div className="field-row">
        <TextInput {...field('city')} label="City" />
        <TextInput {...field('country')} label="Country" help="Two-letter code, such as IN." />
      </div>
      <TextArea {...field('about')} label="About" rows={6} />
      <OptionalText {...field('website')} label="Website" />
    </>
  ),
  side: ({ field }) => (
    <>
      <FormSection title="Appearance" open>
        <OptionalReference {...field('logoMediaId')} label="Logo" kind="MEDIA" />
        <HueInput {...field('hue')} />
      </FormSection>
      <FormSection title="Recognition" open>
        <RecognitionFields {...field('recognition')} />
      </FormSection>
    </>
  ),
})
