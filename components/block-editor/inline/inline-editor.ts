import { Editor, Extension } from '@tiptap/core'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { cleanInline, type EditorNode } from '#lib/blocks/editor-text.ts'
import type { Inline } from '#lib/blocks/inline.ts'
import type { DroppedItem } from '#lib/blocks/paste/dropped-items.ts'
import { pastedBlocks } from '#lib/blocks/paste/pasted-blocks.ts'
import { pastedTextLine } from '#lib/blocks/paste/pasted-text-line.ts'
import { CaretKeys } from '../extensions/caret-keys.ts'
import { LinkKey } from '../extensions/link-key.ts'
import { marks } from '../extensions/marks.ts'
import { isCopiedFromLectern } from '../extensions/paste.ts'
import { newBlockId } from '../new-block-id.ts'
import { readHtml } from '../paste/read-html.ts'

type Options = {
  element: HTMLElement
  label: string
  value: Inline
  onUpdate: (value: Inline) => void
  onLink: () => void
  /** @returns whether the key meant something around the field */
  onKey: (event: KeyboardEvent) => boolean
  /** @returns whether it was taken, such as a spreadsheet's cells */
  onPasteTable: (data: DataTransfer) => boolean
  onDropped: (dropped: DroppedItem[]) => void
}

/** Creates an editor for one line of text with marks in an existing element. */
export function openInlineEditor({ element, value, onUpdate, ...events }: Options): Editor {
  element.textContent = ''
  return new Editor({
    element: { mount: element },
    injectCSS: false,
    enablePasteRules: false,
    content: editorDocumentOf(value),
    extensions: [
      Document.extend({ content: 'paragraph' }),
      // Marks copied text as coming from this editor.
      Paragraph.extend({ renderHTML: () => ['p', { 'data-line': '' }, 0] }),
      Text,
      HardBreak,
      CaretKeys,
      ...marks,
      LinkKey.configure({ onLink: events.onLink }),
      SingleLine.configure(events),
    ],
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true' } },
    onUpdate: ({ editor }) => onUpdate(readInline(editor)),
  })
}

const readInline = (editor: Editor): Inline =>
  cleanInline((editor.state.doc.firstChild?.toJSON().content ?? []) as EditorNode[])

/** Sets a new value from outside, such as after an undo, and keeps the caret where possible. */
export function setInlineValue(editor: Editor, value: Inline): void {
  const { from } = editor.state.selection
  editor.commands.setContent(editorDocumentOf(value), { emitUpdate: false })
  editor.commands.setTextSelection(Math.min(from, editor.state.doc.content.size - 1))
}

const editorDocumentOf = (value: Inline): EditorNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', ...(value.length > 0 ? { content: value as EditorNode[] } : {}) }],
})

type Events = Pick<Options, 'onKey' | 'onPasteTable' | 'onDropped'>

/** Limits the field to one line: Enter inserts nothing, and pasted content becomes one line. */
const SingleLine = Extension.create<Events>({
  name: 'lineOfWords',
  priority: 1000,
  addOptions: () => ({ onKey: () => false, onPasteTable: () => false, onDropped: () => {} }),
  addProseMirrorPlugins() {
    const { onKey, onPasteTable, onDropped } = this.options
    return [
      new Plugin({
        props: {
          // Keeps ProseMirror from handling Escape, which closes the form around the field.
          handleDOMEvents: { keydown: (_, event) => event.key === 'Escape' },
          handleKeyDown: (_, event) =>
            onKey(event) || (event.key === 'Enter' && !event.shiftKey && !event.isComposing),
          transformPasted: (slice, view) => oneLine(slice, view.state.schema.text(' ')),
          handlePaste(view, event) {
            const data = event.clipboardData
            const html = data?.getData('text/html') ?? ''
            if (data && onPasteTable(data)) return true
            if (!html || isCopiedFromLectern(html)) return false
            const { content, dropped } = pastedBlocks(readHtml(html), newBlockId)
            onDropped(dropped)
            const words = pastedTextLine(content).map((it) => view.state.schema.nodeFromJSON(it))
            const { tr } = view.state
            tr.replaceSelection(new Slice(Fragment.fromArray(words), 0, 0))
            view.dispatch(tr.scrollIntoView().setMeta('paste', true))
            return true
          },
        },
      }),
    ]
  },
})

function oneLine({ content }: Slice, space: Node): Slice {
  let words = Fragment.empty
  const take = (part: Fragment) =>
    part.forEach((node) => {
      if (node.isInline) words = words.addToEnd(node)
      else {
        if (words.size > 0 && node.isTextblock) words = words.addToEnd(space)
        take(node.content)
      }
    })
  take(content)
  return new Slice(Fragment.fromArray([...words.content]), 0, 0)
}
