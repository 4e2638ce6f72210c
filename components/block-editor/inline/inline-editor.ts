import { Editor, Extension } from '@tiptap/core'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { cleanInline, type EditorNode } from '#lib/blocks/editor-text.ts'
import type { Inline } from '#lib/blocks/inline.ts'
import type { Lost } from '#lib/blocks/paste/lost.ts'
import { pastedBlocks } from '#lib/blocks/paste/pasted-blocks.ts'
import { pastedWords } from '#lib/blocks/paste/pasted-words.ts'
import { LinkKey } from '../extensions/link-key.ts'
import { marks } from '../extensions/marks.ts'
import { isOurs } from '../extensions/paste.ts'
import { freshId } from '../fresh-id.ts'
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
  onPasteText: (text: string) => boolean
  onLost: (lost: Lost[]) => void
}

/** A line of words with the marks of running text, in an element that is on the page already. */
export function openInlineEditor({ element, value, onUpdate, ...events }: Options): Editor {
  element.textContent = ''
  return new Editor({
    element: { mount: element },
    injectCSS: false,
    enablePasteRules: false,
    content: editorDocumentOf(value),
    extensions: [
      Document.extend({ content: 'paragraph' }),
      // Marked as ours for the clipboard.
      Paragraph.extend({ renderHTML: () => ['p', { 'data-line': '' }, 0] }),
      Text,
      HardBreak,
      ...marks,
      LinkKey.configure({ onLink: events.onLink }),
      LineOfWords.configure(events),
    ],
    editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true' } },
    onUpdate: ({ editor }) => onUpdate(readInline(editor)),
  })
}

export const readInline = (editor: Editor): Inline =>
  cleanInline((editor.state.doc.firstChild?.toJSON().content ?? []) as EditorNode[])

/** Other words from outside, such as an undo; the caret stays where it can. */
export function showInline(editor: Editor, value: Inline): void {
  const { from } = editor.state.selection
  editor.commands.setContent(editorDocumentOf(value), { emitUpdate: false })
  editor.commands.setTextSelection(Math.min(from, editor.state.doc.content.size - 1))
}

const editorDocumentOf = (value: Inline): EditorNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', ...(value.length > 0 ? { content: value as EditorNode[] } : {}) }],
})

type Events = Pick<Options, 'onKey' | 'onPasteText' | 'onLost'>

/** Enter goes on elsewhere, and what is pasted becomes one line. */
const LineOfWords = Extension.create<Events>({
  name: 'lineOfWords',
  priority: 1000,
  addOptions: () => ({ onKey: () => false, onPasteText: () => false, onLost: () => {} }),
  addProseMirrorPlugins() {
    const { onKey, onPasteText, onLost } = this.options
    return [
      new Plugin({
        props: {
          // ProseMirror would swallow it; it closes the form around the field.
          handleDOMEvents: { keydown: (_, event) => event.key === 'Escape' },
          handleKeyDown: (_, event) =>
            onKey(event) || (event.key === 'Enter' && !event.shiftKey && !event.isComposing),
          transformPasted: (slice, view) => oneLine(slice, view.state.schema.text(' ')),
          handlePaste(view, event) {
            const data = event.clipboardData
            const html = data?.getData('text/html') ?? ''
            if (data && onPasteText(data.getData('text/plain'))) return true
            if (!html || isOurs(html)) return false
            const { content, lost } = pastedBlocks(readHtml(html), freshId)
            onLost(lost)
            const words = pastedWords(content).map((it) => view.state.schema.nodeFromJSON(it))
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
