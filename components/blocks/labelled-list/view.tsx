import { Icon } from '#components/ui/icon.tsx'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { InlineText } from '../inline.tsx'

export function LabelledListView({ block }: ResolvedBlockOf<'labelledList'>) {
  const { items } = block.attrs
  const withIcons = items.some((it) => it.icon)
  return (
    <ul className={withIcons ? 'labelled-list has-icons' : 'labelled-list'}>
      {items.map((it) => (
        <li key={it.label}>
          {withIcons && <Icon name={it.icon ?? 'check'} />}
          <div>
            <strong>
              {it.label}
              {it.text.length > 0 && ':'}
            </strong>{' '}
            <InlineText inline={it.text} />
          </div>
        </li>
      ))}
    </ul>
  )
}
