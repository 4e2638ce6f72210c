import { PictureView } from '#components/ui/picture.tsx'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { InlineText } from '../inline.tsx'

export function ImageView({ block, picture }: ResolvedBlockOf<'image'>) {
  const { caption, width } = block.attrs
  const hasCaption = caption.length > 0
  return (
    <figure className={`figure is-${width}`}>
      <PictureView picture={picture} sizes="(min-width: 48rem) 40rem, 100vw" />
      {(hasCaption || picture.caption || picture.credit) && (
        <figcaption>
          {hasCaption ? <InlineText inline={caption} /> : picture.caption}
          {picture.credit && <small className="figure-credit"> {picture.credit}</small>}
        </figcaption>
      )}
    </figure>
  )
}
