import type { z } from 'zod'
import { NOT_CHOSEN, refer } from '#lib/content-kind.ts'
import { nullableText } from '#lib/forms/text-fields.ts'
import type { Picture } from '#lib/media/media.ts'
import { defineBlock } from './block.ts'
import { blockSchema, choice, contentReference, inline, linkReferences } from './fields.ts'
import { inlineText } from './inline.ts'

const schema = blockSchema('image', {
  mediaId: contentReference('Image', 'MEDIA'),
  /** Null: the media's own. Empty: decorative. */
  alt: nullableText('Alt text (override)', 400),
  caption: inline('Caption'),
  width: choice('Width', ['text', 'wide']),
})

type ImageBlock = z.infer<typeof schema>

export const image = defineBlock<ImageBlock, { picture: Picture }>({
  type: 'image',
  version: 1,
  label: 'Image',
  hint: 'An image from the media library with its caption',
  group: 'Images and tables',
  keywords: 'picture photo',
  schema,
  blank: (id) => ({
    type: 'image',
    attrs: {
      id,
      version: 1,
      mediaId: NOT_CHOSEN,
      alt: null,
      caption: [],
      width: 'text',
    },
  }),
  text: ({ attrs }) => inlineText(attrs.caption),
  references: ({ attrs }) => [
    ...refer('image', 'MEDIA', attrs.mediaId),
    ...linkReferences(attrs.caption),
  ],
  lint: ({ attrs }) =>
    attrs.alt === ''
      ? [
          {
            severity: 'warning',
            message: 'This image has no alt text. Is it decorative?',
          },
        ]
      : [],
  resolve: ({ attrs: { mediaId, alt } }, library) => {
    const picture = library.picture(mediaId)
    return picture && { picture: alt === null ? picture : { ...picture, alt } }
  },
})
