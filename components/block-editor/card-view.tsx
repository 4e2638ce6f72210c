'use client'

import { closeHistory } from '@tiptap/pm/history'
import { type Editor, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useErrorsWithin } from '#components/content-form/form-context.tsx'
import { Button } from '#components/ui/button.tsx'
import { withId } from '#lib/blocks/editor-nodes.ts'
import { type AnyBlock, blockFor } from '#lib/blocks/registry.ts'
import { BlockFields } from './block-fields.tsx'
import { goToBlock } from './block-moves.ts'
import { CardPreview } from './card-preview.tsx'
import { useBlockPath, useDesk, useIsOpen } from './desk-store.ts'
import { isAlwaysOpen, ownEditor } from './own-editors.tsx'
import { sameShape } from './same-shape.ts'

/** A block as readers see it, or its form in its place. */
export function CardView({ editor, node, selected, getPos }: ReactNodeViewProps) {
  const id: string = node.attrs.id
  const block = withId(node.attrs.block as AnyBlock, id)
  const desk = useDesk()
  const path = useBlockPath(id)
  const errors = useErrorsWithin(path)
  const always = isAlwaysOpen(block.type)
  const open = useIsOpen(id) || always
  const form = useRef<HTMLElement>(null)
  useEffect(() => {
    if (open && desk.takeFocus(id)) focusFirstField(form.current)
  })
  const { label } = blockFor(block.type)
  const change = (changed: AnyBlock) => setBlock(editor, getPos(), block, changed)
  const close = () => {
    if (!always) desk.close(id)
    goToBlock(editor, id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close()
    else if (!isUndo(event)) return
    else if (event.shiftKey) editor.commands.redo()
    else editor.commands.undo()
    event.preventDefault()
    event.stopPropagation()
    requestAnimationFrame(() => standSomewhere(editor, id))
  }
  return (
    <NodeViewWrapper
      as="div"
      role="group"
      className={`card${selected ? ' is-selected' : ''}${open ? ' is-open' : ''}`}
      data-block={id}
      aria-label={label}
    >
      {open ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys that bubble out of its fields
        <section ref={form} className="card-form" data-card-form="" onKeyDown={onKeyDown}>
          <div className="card-head">
            <span className="card-label">{label}</span>
            {!always && (
              <Button look="quiet" size="small" onClick={close}>
                Done
              </Button>
            )}
          </div>
          {errors.length > 0 && <p className="card-errors">{[...new Set(errors)].join(' ')}</p>}
          <Fields path={path} block={block} onChange={change} />
        </section>
      ) : (
        <CardPreview block={block} onOpen={() => desk.open(id)} />
      )}
    </NodeViewWrapper>
  )
}

function Fields({
  path,
  block,
  onChange,
}: {
  path: string
  block: AnyBlock
  onChange: (block: AnyBlock) => void
}) {
  const Own = ownEditor(block.type)
  return Own ? (
    <Own path={path} block={block as never} onChange={onChange} />
  ) : (
    <BlockFields path={path} block={block} onChange={onChange} />
  )
}

/** Typing in one field is undone together; a new row, another field or choice by itself. */
function setBlock(editor: Editor, at: number | undefined, before: AnyBlock, after: AnyBlock) {
  if (at === undefined) return
  const tr = editor.state.tr.setNodeAttribute(at, 'block', after)
  const field = document.activeElement
  if (field !== lastField || !sameShape(before, after)) closeHistory(tr)
  lastField = field
  editor.view.dispatch(tr)
}

let lastField: Element | null = null

/** The field that had the focus may be gone with what was undone. */
function standSomewhere(editor: Editor, id: string) {
  if (document.activeElement !== document.body) return
  goToBlock(editor, id)
  editor.view.focus()
}

const isUndo = (event: KeyboardEvent) =>
  (event.metaKey || event.ctrlKey) && !event.altKey && event.key.toLowerCase() === 'z'

function focusFirstField(form: HTMLElement | null) {
  const field = form?.querySelector<HTMLElement>(
    'input:not([type=checkbox]), textarea, select, [contenteditable="true"], .card-form button:not(.card-head button)',
  )
  field?.focus()
  // Words that stand for those to come make way for them.
  if (field instanceof HTMLInputElement) field.select()
}
