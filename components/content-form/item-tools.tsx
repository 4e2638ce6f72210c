import { Icon } from '#components/ui/icon.tsx'

type Props = {
  /** Name of the item in the accessible labels of the buttons. */
  name: string
  index: number
  count: number
  onMove: (to: number) => void
  onRemove: () => void
}

/** Buttons that move an item up or down, or remove it. */
export function ItemTools({ name, index, count, onMove, onRemove }: Props) {
  return (
    <div className="item-tools">
      <button
        type="button"
        className="admin-icon-button is-up"
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
        title="Move up"
      >
        <Icon name="chevron" />
        <span className="visually-hidden">Move {name} up</span>
      </button>
      <button
        type="button"
        className="admin-icon-button"
        disabled={index === count - 1}
        onClick={() => onMove(index + 1)}
        title="Move down"
      >
        <Icon name="chevron" />
        <span className="visually-hidden">Move {name} down</span>
      </button>
      <button type="button" className="admin-icon-button" onClick={onRemove} title="Remove">
        <Icon name="close" />
        <span className="visually-hidden">Remove {name}</span>
      </button>
    </div>
  )
}
