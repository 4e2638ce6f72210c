'use client'

import type { Editor } from '@tiptap/core'
import type { RefObject } from 'react'
import { Icon, type IconName } from '#components/ui/icon.tsx'
import { MarkTools } from '../inline/mark-tools.tsx'
import type { CellPlace, GridLine } from './grid.ts'
import { focusCell } from './grid-keys.ts'
import { textsOfLine } from './line-texts.ts'

type Props = {
  /** The current cell, or the last one; the tools act on its row and column. */
  place: CellPlace
  rows: GridLine
  columns: GridLine
  grid: RefObject<HTMLElement | null>
  /** Editor of the focused cell, if its text can have marks. */
  editor: Editor | null
}

/** Buttons to add, move and remove the row and the column of the current cell. */
export function GridTools({ place, rows, columns, grid, editor }: Props) {
  const keepFocus = (to: CellPlace) => requestAnimationFrame(() => focusCell(grid.current, to))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble out of its buttons
    <div
      className="grid-tools"
      title="Alt+F10 moves here from a cell, Escape moves back"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        keepFocus(place)
      }}
    >
      <Line line={rows} index={place.row} turned onDone={(row) => keepFocus({ ...place, row })} />
      <Line
        line={columns}
        index={place.column}
        onDone={(column) => keepFocus({ ...place, column })}
      />
      <MarkTools editor={editor} />
    </div>
  )
}

function Line({
  line,
  index,
  turned = false,
  onDone,
}: {
  line: GridLine
  index: number
  turned?: boolean
  onDone: (index: number) => void
}) {
  const { one, fixed, count, max, onAdd, onMove, onRemove } = line
  const texts = textsOfLine(one)
  const at = Math.min(index, count - 1)
  const tool = (icon: IconName, name: string, disabled: boolean, act: () => number) => (
    <button
      type="button"
      className={`admin-icon-button is-${icon}`}
      disabled={disabled}
      title={name}
      onClick={() => onDone(act())}
    >
      <Icon name={icon} />
      <span className="visually-hidden">{name}</span>
    </button>
  )
  return (
    <fieldset className="grid-tools-line">
      <legend>{texts.label}</legend>
      {tool('plus', texts.add, count >= max, () => {
        onAdd(at + 1)
        return at + 1
      })}
      {tool(turned ? 'arrow-up' : 'arrow-left', texts.back, at <= fixed, () => {
        onMove(at, at - 1)
        return at - 1
      })}
      {tool(
        turned ? 'arrow-down' : 'arrow-right',
        texts.forward,
        at < fixed || at >= count - 1,
        () => {
          onMove(at, at + 1)
          return at + 1
        },
      )}
      {tool('close', texts.remove, at < fixed || count - fixed < 2, () => {
        onRemove(at)
        return Math.max(fixed, at - 1)
      })}
    </fieldset>
  )
}
