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
      main={(field, it, change) => (
        <>
          <TextInput {...field('name')} label="Name" className="is-title" />
          <SlugInput
            prefix="/courses?university="
            from={it.name}
            value={it.slug}
            onChange={(slug) => change({ slug })}
          />
          <TextInput {...field('shortName')} label="Short name" />
          <div className="field-row">
            <TextInput {...field('city')} label="City" />
            <TextInput {...field('country')} label="Country" help="Two letters, such as IN." />
          </div>
          <TextArea {...field('about')} label="About" rows={6} />
          <OptionalText {...field('website')} label="Website" />
        </>
      )}
      side={(field, it, change) => (
        <>
          <FormSection title="Look" open>
            <ReferenceInput {...field('logoMediaId')} label="Logo" kind="MEDIA" />
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
