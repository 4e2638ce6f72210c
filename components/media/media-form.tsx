'use client'

import type { ReactNode } from 'react'
import { ContentForm } from '#components/content-form/content-form.tsx'
import { NumberInput, OptionalText, TextArea, TextInput } from '#components/content-form/fields.tsx'
import type { FormPermissions } from '#components/content-form/form-actions.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import type { FormContent } from '#components/content-form/use-content-form.ts'
import { type PictureData, PictureView } from '#components/ui/picture.tsx'
import { saveMediaAction } from '#lib/media/actions.ts'
import type { MediaSnapshot } from '#lib/media/schema.ts'

type Props = {
  content: FormContent<MediaSnapshot>
  picture: PictureData
  may: FormPermissions
  children?: ReactNode
}

/** The form for alternative text and focal point of a picture; the file itself never changes. */
export function MediaForm({ content, picture, may, children }: Props) {
  return (
    <ContentForm
      content={content}
      picks={[]}
      may={may}
      save={saveMediaAction}
      title={(it) => it.filename}
      main={(field, _it, _change) => (
        <>
          <PictureView picture={picture} sizes="54rem" className="media-large" />
          <TextArea
            {...field('alt')}
            label="Alternative text"
            help="What it shows, for those who do not see it."
          />
          <OptionalText {...field('caption')} label="Caption" />
          <OptionalText {...field('credit')} label="Credit" />
        </>
      )}
      side={(field, _it, change) => (
        <FormSection title="Properties" open>
          <TextInput {...field('filename')} label="Name, for staff" />
          <div className="field-row">
            <NumberInput
              {...field('focalX')}
              label="Important part, % from the left"
              min={0}
              max={100}
              onChange={(focalX) => change({ focalX: focalX ?? 50 })}
            />
            <NumberInput
              {...field('focalY')}
              label="% from the top"
              min={0}
              max={100}
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
