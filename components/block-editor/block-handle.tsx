'use client'

import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { type DragEvent, memo, type RefObject, useEffect, useRef, useState } from 'react'
import type { BlockMenuItem } from './block-menu-items.ts'
import { indexOfBlock, rangeOf } from './edit-blocks.ts'
import { BlockGrip } from './menus/block-grip.tsx'
import { BlockMenu } from './menus/block-menu.tsx'
import { runBlockAction } from './menus/run-block-action.ts'

type Props = {
  editor: Editor
  frame: RefObject<HTMLElement | null>
  onInsert: (offer: BlockMenuItem, index: number) => void
}

/**
 * Buttons beside the block under the pointer: “+” adds a block below, the grip drags the block or opens
 * its menu. They are not in the tab order, because the toolbar has the same actions.
 */
export const BlockHandle = memo(function BlockHandle({ editor, frame, onInsert }: Props) {
  const [at, setAt] = useState<{ id: string; top: number } | null>(null)
  const keepShown = useRef(false)
  useEffect(() => {
    const box = frame.current
    if (!box) return
    const onMove = (event: PointerEvent) => {
      if (keepShown.current || event.pointerType === 'touch') return
      const block = blockAt(editor, event.clientY)
      if (!block) return
      const top = Math.round(block.getBoundingClientRect().top - box.getBoundingClientRect().top)
      const id =
        block.dataset.block ?? block.querySelector<HTMLElement>('[data-block]')?.dataset.block ?? ''
      const shown = id || idAt(editor, block)
      setAt((before) => (before?.id === shown && before.top === top ? before : { id: shown, top }))
    }
    const onLeave = () => {
      if (!keepShown.current) setAt(null)
    }
    box.addEventListener('pointermove', onMove)
    box.addEventListener('pointerleave', onLeave)
    return () => {
      box.removeEventListener('pointermove', onMove)
      box.removeEventListener('pointerleave', onLeave)
    }
  }, [editor, frame])
  if (!at) return null
  const index = () => Math.max(0, indexOfBlock(editor.state.doc, at.id))
  const setKeepShown = (open: boolean) => {
    keepShown.current = open
  }
  return (
    <div className="block-handle" style={{ top: at.top }}>
      <BlockMenu
        label="Add a block below"
        onOpenChange={setKeepShown}
        onChoose={(offer) => onInsert(offer, index())}
      />
      <BlockGrip
        label="Move, duplicate or delete"
        onHold={setKeepShown}
        onAction={(action) => runBlockAction(editor, action, index())}
        onDragStart={(event) => startDrag(event, editor, index())}
        onDragEnd={() => endDrag(editor)}
      />
    </div>
  )
})

function blockAt(editor: Editor, y: number): HTMLElement | null {
  for (const child of editor.view.dom.children) {
    const { top, bottom } = child.getBoundingClientRect()
    if (y >= top - 4 && y <= bottom + 4 && !child.classList.contains('block-note')) {
      return child as HTMLElement
    }
  }
  return null
}

function idAt(editor: Editor, element: HTMLElement): string {
  const position = editor.view.posAtDOM(element, 0)
  const { doc } = editor.state
  return doc.childCount > 0
    ? (doc.child(Math.min(doc.resolve(position).index(0), doc.childCount - 1)).attrs.id as string)
    : ''
}

function startDrag(event: DragEvent, editor: Editor, index: number) {
  const { from } = rangeOf(editor.state.doc, index)
  const selection = NodeSelection.create(editor.state.doc, from)
  editor.view.dispatch(editor.state.tr.setSelection(selection))
  const slice = selection.content()
  const element = editor.view.nodeDOM(from)
  event.dataTransfer.clearData()
  event.dataTransfer.setData('text/html', editor.view.serializeForClipboard(slice).dom.innerHTML)
  event.dataTransfer.effectAllowed = 'copyMove'
  if (element instanceof Element) event.dataTransfer.setDragImage(element, 0, 0)
  editor.view.dragging = { slice, move: true }
}

/** Resets the drag, also when it was cancelled or dropped elsewhere. */
function endDrag(editor: Editor) {
  editor.view.dragging = null
}
