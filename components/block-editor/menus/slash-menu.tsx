'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { memo, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { type BlockMenuItem, searchBlockMenu } from '../block-menu-items.ts'
import { slashOf } from '../extensions/slash.ts'
import { byGroup } from './by-group.ts'
import { positionAtCaret } from './position-at-caret.ts'

type Props = {
  editor: Editor
  /** Key handler that the extension calls while the menu is open. */
  keys: RefObject<(event: KeyboardEvent) => boolean>
  onChoose: (offer: BlockMenuItem) => void
}

/** Menu of block types below a typed “/”; the caret stays in the text. */
export const SlashMenu = memo(function SlashMenu({ editor, keys, onChoose }: Props) {
  const slash = useEditorState({ editor, selector: ({ editor: now }) => slashOf(now.state) })
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState({ query: '', index: 0 })
  // Arrow keys follow the order on the screen, which is by group.
  const groups = slash ? byGroup(searchBlockMenu(slash.query)) : []
  const found = groups.flatMap((it) => it.items)
  const index = at.query === slash?.query ? Math.min(at.index, found.length - 1) : 0
  const chosen = found[index]

  const choose = (offer: BlockMenuItem) => {
    const { $from } = editor.state.selection
    editor.view.dispatch(editor.state.tr.delete($from.start(), $from.end()))
    onChoose(offer)
  }
  useLayoutEffect(() => {
    keys.current = (event) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (!slash || found.length === 0) return false
      if (step !== 0) {
        setAt({ query: slash.query, index: (index + step + found.length) % found.length })
        return true
      }
      if ((event.key !== 'Enter' && event.key !== 'Tab') || !chosen) return false
      choose(chosen)
      return true
    }
  })
  useLayoutEffect(() => {
    if (!slash || !list.current) return
    positionAtCaret(list.current, editor.view.coordsAtPos(editor.state.selection.from))
    list.current.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  useEffect(() => {
    const { dom } = editor.view
    if (!slash || !chosen) return
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-activedescendant', `${id}-${chosen.key}`)
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [editor, slash, id, chosen])
  if (!slash) return null
  if (found.length === 0) {
    return (
      <div ref={list} className="admin-popover block-menu slash-menu">
        <p className="admin-palette-empty">No results.</p>
      </div>
    )
  }
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label="Block types"
      className="admin-popover block-menu slash-menu block-menu-list"
      // Focusable because it scrolls; a press on it keeps the caret in the text.
      tabIndex={0}
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map(({ group, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
        <div key={group} role="group" aria-label={group}>
          <p className="block-menu-group" aria-hidden="true">
            {group}
          </p>
          {items.map((it) => (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the caret stays in the text, which answers the keys
            <div
              key={it.key}
              id={`${id}-${it.key}`}
              role="option"
              aria-selected={it === chosen}
              className="block-menu-item"
              onPointerMove={() => setAt({ query: slash.query, index: found.indexOf(it) })}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(it)}
            >
              <span>{it.label}</span>
              <span className="block-menu-hint">{it.hint}</span>
            </div>
          ))}
        </div>
      ))}
    </div>
  )
})
