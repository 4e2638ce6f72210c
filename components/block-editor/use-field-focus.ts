import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { type FocusRequest, fieldId } from '#components/content-form/form-context.tsx'
import { blockFor } from '#lib/blocks/registry.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { goToBlock } from './edit-blocks.ts'
import type { EditorStore } from './editor-store.ts'

/** Moves the focus where the content form asks for it: to a field of a block's form, or into its text. */
export function useFieldFocus(
  focus: FocusRequest | null,
  path: string,
  value: RichText,
  editor: Editor | null,
  store: EditorStore,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request is handled once
  useEffect(() => {
    const index = focus && new RegExp(`^${path}\\.content\\.(\\d+)`).exec(focus.path)?.[1]
    const block = index ? value.content[Number(index)] : undefined
    if (!focus || !block || !editor) return
    goToBlock(editor, block.attrs.id)
    const isAtom = editor.state.doc.maybeChild(Number(index))?.isAtom === true
    if (isAtom && !blockFor(block.type).isEditedInPlace) store.open(block.attrs.id, false)
    // The form appears with the next render, or the one after it.
    const timer = setTimeout(() => focusField(focus.path, path), 50)
    return () => clearTimeout(timer)
  }, [focus])
}

/** Focuses the field, or else the nearest element around it, at most the block itself. */
function focusField(wanted: string, path: string) {
  const parts = wanted.split('.')
  for (let length = parts.length; length > path.split('.').length + 2; length -= 1) {
    const element = document.getElementById(fieldId(parts.slice(0, length).join('.')))
    if (!element) continue
    element.focus()
    element.scrollIntoView({ block: 'center' })
    return
  }
}
