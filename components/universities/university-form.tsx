'use client'

import { ContentForm, type FormProps } from '#components/content-form/content-form.tsx'
import { OptionalText, TextArea, TextInput } from '#components/content-form/fields.tsx'
import { HueInput } from '#components/content-form/hue-input.tsx'
import { ReferenceInput } from '#components/content-form/pickers/reference-input.tsx'
import { RecognitionFields } from '#components/content-form/recognition-fields.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { SlugInput } from '#components/content-form/slug-input.tsx'
import { saveContentAction } from '#lib/publishing/actions.ts'
import type { UniversitySnapshot } from '#lib/universities/schema.ts'

export function UniversityForm(props: FormProps<UniversitySnapshot>) {
  return (
    <ContentForm
      {...props}
      save={saveContentAction}
      title={(it) => it.name}
      main={(it, change) => (
        <>
          <TextInput
            path="name"
            label="Name"
            value={it.name}
            onChange={(name) => change({ name })}
            className="is-title"
          />
          <SlugInput
            prefix="/courses?university="
            from={it.name}
            value={it.slug}
            onChange={(slug) => change({ slug })}
          />
          <TextInput
            path="shortName"
            label="Short name"
            value={it.shortName}
            onChange={(shortName) => change({ shortName })}
          />
          <div className="field-row">
            <TextInput
              path="city"
              label="City"
              value={it.city}
              onChange={(city) => change({ city })}
            />
            <TextInput
              path="country"
              label="Country"
              value={it.country}
              onChange={(country) => change({ country })}
              help="Two letters, such as IN."
            />
          </div>
          <TextArea
            path="about"
            label="About"
            rows={6}
            value={it.about}
            onChange={(about) => change({ about })}
          />
          <OptionalText
            path="website"
            label="Website"
            value={it.website}
            onChange={(website) => change({ website })}
          />
        </>
      )}
      side={(it, change) => (
        <>
          <FormSection title="Look" open>
            <ReferenceInput
              path="logoMediaId"
              label="Logo"
              kind="MEDIA"
              value={it.logoMediaId}
              onChange={(logoMediaId) => change({ logoMediaId })}
            />
            <HueInput value={it.hue} onChange={(hue) => change({ hue })} />
          </FormSection>
          <FormSection title="Recognition" open>
            <RecognitionFields
              value={it.recognition}
              onChange={(recognition) => change({ recognition })}
            />
          </FormSection>
        </>
      )}
    />
  )
}
