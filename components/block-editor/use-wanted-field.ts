import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { type Focus, fieldId } from '#components/content-form/form-context.tsx'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { goToBlock } from './block-moves.ts'
import type { DeskStore } from './desk-store.ts'
import { isAlwaysOpen } from './own-editors.tsx'

/** Goes where the form wants to stand: to the field of a block's form, or into its text. */
export function useWantedField(
  focus: Focus | null,
  path: string,
  value: RichText,
  editor: Editor | null,
  desk: DeskStore,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a wish is followed once
  useEffect(() => {
    const index = focus && new RegExp(`^${path}\\.content\\.(\\d+)`).exec(focus.path)?.[1]
    const block = index ? value.content[Number(index)] : undefined
    if (!focus || !block || !editor) return
    goToBlock(editor, block.attrs.id)
    const isCard = editor.state.doc.maybeChild(Number(index))?.isAtom === true
    if (isCard && !isAlwaysOpen(block.type)) desk.open(block.attrs.id, false)
    // The form appears with the next drawing, or the one after it.
    const timer = setTimeout(() => focusField(focus.path, path), 50)
    return () => clearTimeout(timer)
  }, [focus])
}

/** The field itself, or the nearest thing around it that is there; never further out than the block. */
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
