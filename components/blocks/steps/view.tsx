import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { InlineText } from '../inline.tsx'

export function StepsView({ block }: ResolvedBlockOf<'steps'>) {
  const { title, items } = block.attrs
  return (
    <div className="steps-block">
      {title && <p className="block-title">{title}</p>}
      <ol className="steps">
        {items.map((it) => (
          <li key={it.title}>
            <p className="step-title">{it.title}</p>
            <p>
              <InlineText inline={it.text} />
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}
