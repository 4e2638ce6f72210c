'use client'

import { ContentForm, type FormProps } from '#components/content-form/content-form.tsx'
import { NumberInput, OptionalText, TextArea, TextInput } from '#components/content-form/fields.tsx'
import { FormSection } from '#components/content-form/section.tsx'
import { type PictureData, PictureView } from '#components/ui/picture.tsx'
import { saveMediaAction } from '#lib/media/actions.ts'
import type { MediaSnapshot } from '#lib/media/schema.ts'

type Props = FormProps<MediaSnapshot> & { picture: PictureData }

/** The form for alternative text and focal point of an image; the file itself never changes. */
export function MediaForm({ picture, ...props }: Props) {
  return (
    <ContentForm
      {...props}
      save={saveMediaAction}
      title={(it) => it.filename}
      main={({ field }) => (
        <>
          <PictureView picture={picture} sizes="54rem" className="media-large" />
          <TextArea
            {...field('alt')}
            label="Alt text"
            help="What the image shows, for people who cannot see it."
          />
          <OptionalText {...field('caption')} label="Caption" />
          <OptionalText {...field('credit')} label="Credit" />
        </>
      )}
      side={({ field }) => (
        <FormSection title="Properties" open>
          <TextInput {...field('filename')} label="Internal name" />
          <div className="field-row">
            <NumberInput {...field('focalX')} label="Focal point: % from the left" {...PERCENT} />
            <NumberInput {...field('focalY')} label="Focal point: % from the top" {...PERCENT} />
          </div>
        </FormSection>
      )}
    />
  )
}

const PERCENT = { min: 0, max: 100, whenEmpty: 50 }
