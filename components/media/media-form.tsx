'use client'

import type { ReactNode } from 'react'
import { ContentForm } from '#components/content-form/content-form.tsx'
import { NumberInput, OptionalText, TextArea, TextInput } from '#components/content-form/fields.tsx'
import type { May } from '#components/content-form/form-actions.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import type { FormContent } from '#components/content-form/use-content-form.ts'
import { type PictureData, PictureView } from '#components/ui/picture.tsx'
import { saveMediaAction } from '#lib/media/actions.ts'
import type { MediaSnapshot } from '#lib/media/schema.ts'

type Props = {
  content: FormContent<MediaSnapshot>
  picture: PictureData
  may: May
  children?: ReactNode
}

/** The words beside a picture and its important part; its bytes never change. */
export function MediaForm({ content, picture, may, children }: Props) {
  return (
    <ContentForm
      content={content}
      picks={[]}
      may={may}
      save={saveMediaAction}
      title={(it) => it.filename}
      main={(it, change) => (
        <>
          <PictureView picture={picture} sizes="54rem" className="media-large" />
          <TextArea
            path="alt"
            label="Alternative text"
            help="What it shows, for those who do not see it."
            value={it.alt}
            onChange={(alt) => change({ alt })}
          />
          <OptionalText
            path="caption"
            label="Caption"
            value={it.caption}
            onChange={(caption) => change({ caption })}
          />
          <OptionalText
            path="credit"
            label="Credit"
            value={it.credit}
            onChange={(credit) => change({ credit })}
          />
        </>
      )}
      side={(it, change) => (
        <FormSection title="Properties" open>
          <TextInput
            path="filename"
            label="Name, for staff"
            value={it.filename}
            onChange={(filename) => change({ filename })}
          />
          <div className="field-row">
            <NumberInput
              path="focalX"
              label="Important part, % from the left"
              min={0}
              max={100}
              value={it.focalX}
              onChange={(focalX) => change({ focalX: focalX ?? 50 })}
            />
            <NumberInput
              path="focalY"
              label="% from the top"
              min={0}
              max={100}
              value={it.focalY}
              onChange={(focalY) => change({ focalY: focalY ?? 50 })}
            />
          </div>
        </FormSection>
      )}
    >
      {children}
    </ContentForm>
  )
}
