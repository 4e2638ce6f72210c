import { Icon } from '#components/ui/icon.tsx'
import type { BoundField } from './bind-fields.ts'
import { moved } from './moved.ts'

type Props<Item> = {
  /** Name of the item in the accessible labels of the buttons. */
  name: string
  list: BoundField<Item[]>
  index: number
  onRemoved?: () => void
}

/** Buttons that move an item up or down, or remove it. */
export function ItemTools<Item>({
  name,
  list: { value: items, onChange },
  index,
  onRemoved,
}: Props<Item>) {
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
        onClick={() => {
          onRemoved?.()
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
