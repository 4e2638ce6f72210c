'use client'

import { closeHistory } from '@tiptap/pm/history'
import {
  NodeViewWrapper,
  type ReactNodeViewProps,
  type Editor as TiptapEditor,
} from '@tiptap/react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { editorFor } from '#components/blocks/editors.ts'
import { useErrors, useErrorsWithin } from '#components/content-form/form-context.tsx'
import { Button } from '#components/ui/button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { withId } from '#lib/blocks/editor-nodes.ts'
import { type AnyBlock, blockFor } from '#lib/blocks/registry.ts'
import { plural } from '#lib/format/plural.ts'
import { BlockFields } from './block-fields.tsx'
import { BlockPreview } from './block-preview.tsx'
import { differsOnlyInText } from './differs-only-in-text.ts'
import { goToBlock } from './edit-blocks.ts'
import { useBlockPath, useEditorStore, useIsOpen } from './editor-store.ts'

/** A block that is edited in a form: its preview, or the open form. */
export function AtomBlockView({ editor, node, selected, getPos }: ReactNodeViewProps) {
  const id: string = node.attrs.id
  const block = withId(node.attrs.block as AnyBlock, id)
  const { label, isEditedInPlace = false, normalise } = blockFor(block.type)
  const store = useEditorStore()
  const path = useBlockPath(id)
  // Errors of a field are shown at the field.
  const errors = useErrors(path)
  const open = useIsOpen(id) || isEditedInPlace
  const form = useRef<HTMLElement>(null)
  useEffect(() => {
    if (open && store.takeFocus(id)) focusFirstField(form.current)
  })
  const change = (changed: AnyBlock) =>
    setBlock(
      editor,
      getPos(),
      block,
      (normalise?.(changed as never) as AnyBlock | undefined) ?? changed,
    )
  const close = () => {
    if (!isEditedInPlace) store.close(id)
    goToBlock(editor, id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close()
    else if (!isUndo(event)) return
    else if (event.shiftKey) editor.commands.redo()
    else editor.commands.undo()
    event.preventDefault()
    event.stopPropagation()
    requestAnimationFrame(() => restoreFocus(editor, id))
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
            <span className="card-label">
              {label}
              <ErrorCount path={path} />
            </span>
            {!isEditedInPlace && (
              <Button look="quiet" size="small" onClick={close}>
                Done
              </Button>
            )}
          </div>
          {errors.length > 0 && <p className="card-errors">{errors.join(' ')}</p>}
          <Fields path={path} block={block} onChange={change} />
        </section>
      ) : (
        <BlockPreview block={block} onOpen={() => store.open(id)} />
      )}
    </NodeViewWrapper>
  )
}

function ErrorCount({ path }: { path: string }) {
  const { size } = new Set(useErrorsWithin(path))
  return (
    size > 0 && (
      <span className="card-error-count">
        <Icon name="alert" />
        {plural(size, { one: '# error', other: '# errors' })}
      </span>
    )
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
  const Editor = editorFor(block.type)
  return Editor ? (
    <Editor path={path} block={block as never} onChange={onChange} />
  ) : (
    <BlockFields path={path} block={block} onChange={onChange} />
  )
}

/** One undo step holds the typing in one field; every other change is a step of its own. */
function setBlock(editor: TiptapEditor, at: number | undefined, before: AnyBlock, after: AnyBlock) {
  if (at === undefined) return
  const tr = editor.state.tr.setNodeAttribute(at, 'block', after)
  const field = document.activeElement
  if (field !== lastField || !differsOnlyInText(before, after)) closeHistory(tr)
  lastField = field
  editor.view.dispatch(tr)
}

let lastField: Element | null = null

/** Undo may have removed the field that had the focus. */
function restoreFocus(editor: TiptapEditor, id: string) {
  if (document.activeElement !== document.body) return
  goToBlock(editor, id)
  editor.view.focus()
}

const isUndo = (event: KeyboardEvent) =>
  (event.metaKey || event.ctrlKey) && !event.altKey && event.key.toLowerCase() === 'z'

const TEXT_FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, [contenteditable="true"]'

/** A block opens on its text, and on a select or button only if it has none. */
function focusFirstField(form: HTMLElement | null) {
  const field =
    form?.querySelector<HTMLElement>(TEXT_FIELDS) ??
    form?.querySelector<HTMLElement>('select, .card-form button:not(.card-head button)')
  field?.focus()
  // Select the placeholder text so that typing replaces it.
  if (field instanceof HTMLInputElement) field.select()
}
