import type { DrawnBlockOf } from '#lib/reading/drawn.ts'
import { InlineText } from '../inline.tsx'

export function StepsView({ block }: DrawnBlockOf<'steps'>) {
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
