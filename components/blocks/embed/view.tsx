import { Icon } from '#components/ui/icon.tsx'
import type { DrawnBlockOf } from '#lib/reading/drawn.ts'
import { Framed } from '../framed.tsx'

export function EmbedView({ block }: DrawnBlockOf<'embed'>) {
  const { url, title, height } = block.attrs
  return (
    <figure className="figure">
      <Framed src={url} href={url} title={title} height={height}>
        <span className="framed-label">
          <Icon name="external" />
          <span>
            <strong>{title}</strong>
            <small>Loads from {new URL(url).host}, which then learns of your visit</small>
          </span>
        </span>
      </Framed>
    </figure>
  )
}
