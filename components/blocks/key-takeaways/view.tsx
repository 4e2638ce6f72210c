import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { InlineText } from '../inline.tsx'

export function KeyTakeawaysView({ block }: ResolvedBlockOf<'keyTakeaways'>) {
  const { title, items } = block.attrs
  return (
    <section className="takeaways">
      <p className="block-title">{title}</p>
      <ul>
        {items.map((it, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no other identity
          <li key={index}>
            <InlineText inline={it} />
          </li>
        ))}
      </ul>
    </section>
  )
}
