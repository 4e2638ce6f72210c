import type { ListItem, NestedList } from '#lib/blocks/list.ts'
import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { InlineText } from '../inline.tsx'

export function BulletListView({ block }: ResolvedBlockOf<'bulletList'>) {
  return (
    <ul>
      <Items items={block.content} />
    </ul>
  )
}

export function OrderedListView({ block }: ResolvedBlockOf<'orderedList'>) {
  return (
    <ol start={block.attrs.start}>
      <Items items={block.content} />
    </ol>
  )
}

function Items({ items }: { items: readonly ListItem[] }) {
  return items.map(({ content: [own, ...nested] }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items have no other identity, and are never moved
    <li key={index}>
      <InlineText inline={own.content} />
      {nested.map((it, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Nested key={at} list={it} />
      ))}
    </li>
  ))
}

function Nested({ list }: { list: NestedList }) {
  const List = list.type === 'orderedList' ? 'ol' : 'ul'
  return (
    <List>
      <Items items={list.content} />
    </List>
  )
}
