import { Icon } from '#components/ui/icon.tsx'
import type { BoundField } from './bind-fields.ts'
import { moved } from './moved.ts'
import { onceRendered } from './once-rendered.ts'

type Props<Item> = {
  /** Name of the item in the accessible labels of the buttons. */
  name: string
  list: BoundField<Item[]>
  index: number
}

/** Buttons that move an item up or down, or remove it. */
export function ItemTools<Item>({ name, list: { value: items, onChange }, index }: Props<Item>) {
  const moveTo = (to: number) => onChange(moved(items, index, to))
  return (
    <div className="item-tools">
      <button
        type="button"
        className="admin-icon-button is-up"
        disabled={index === 0}
        onClick={() => moveTo(index - 1)}
        title="Move up"
      >
        <Icon name="chevron" />
        <span className="visually-hidden">Move {name} up</span>
      </button>
      <button
        type="button"
        className="admin-icon-button"
        disabled={index === items.length - 1}
        onClick={() => moveTo(index + 1)}
        title="Move down"
      >
        <Icon name="chevron" />
        <span className="visually-hidden">Move {name} down</span>
      </button>
      <button
        type="button"
        className="admin-icon-button"
        onClick={({ currentTarget }) => {
          focusAfterRemoval(currentTarget.closest('ol, ul'), index, items.length - 1)
          onChange(items.toSpliced(index, 1))
        }}
        title="Remove"
      >
        <Icon name="close" />
        <span className="visually-hidden">Remove {name}</span>
      </button>
    </div>
  )
}

/** After a removal, focuses the item that took its place, or the last one, or what adds a new one. */
function focusAfterRemoval(list: Element | null, index: number, count: number) {
  const place = list?.parentElement
  if (!place) return
  onceRendered(place, () => {
    const items = place.contains(list) ? [...(list?.children ?? [])] : []
    if (items.length !== count) return false
    const target =
      items[Math.min(index, count - 1)]?.querySelector<HTMLElement>('.item-tools > :last-child') ??
      place.querySelector<HTMLElement>(ADDING)
    target?.focus()
    return true
  })
}

/** The button below a list, or the combobox that adds to it. */
const ADDING = ':scope > button, input[role="combobox"]'
