import { Icon } from '#components/ui/icon.tsx'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { ClickToLoadFrame } from '../click-to-load-frame.tsx'

export function EmbedView({ block }: ResolvedBlockOf<'embed'>) {
  const { url, title, height } = block.attrs
  return (
    <figure className="figure">
      <ClickToLoadFrame src={url} href={url} title={title} height={height}>
        <span className="framed-label">
          <Icon name="external" />
          <span>
            <strong>{title}</strong>
            <small>
              Loads content from {new URL(url).host}, which will then know that you visited
            </small>
          </span>
        </span>
      </ClickToLoadFrame>
    </figure>
  )
}
