import { type Editor, Extension } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin, Selection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { cleanLink } from '#lib/blocks/editor-text.ts'
import { type DroppedItem, DroppedItems } from '#lib/blocks/paste/dropped-items.ts'
import { pastedBlocks } from '#lib/blocks/paste/pasted-blocks.ts'
import { parseLinkAddress } from '../links/parse-link-address.ts'
import { newBlockId } from '../new-block-id.ts'
import { parseCopiedBlock } from '../paste/copied-block.ts'
import {
  codeToHtml,
  looksLikeMarkdown,
  markdownToHtml,
  plainToHtml,
} from '../paste/from-markdown.ts'
import { readHtml } from '../paste/read-html.ts'

export type PasteEvents = {
  /** Gets what could not be kept of a paste; empty if everything was. */
  onDropped: (dropped: DroppedItem[]) => void
  onImages: (files: File[], at: number | null) => void
}

/** Converts pasted content of other programs to blocks. */
export const Paste = Extension.create<PasteEvents>({
  name: 'cleanPaste',
  priority: 500,
  addOptions: () => ({ onDropped: () => {}, onImages: () => {} }),
  addProseMirrorPlugins() {
    const { editor, options } = this
    // Ctrl+Shift+V: the clipboard event itself does not say it.
    let shiftHeld = false
    const noteShift = (_: EditorView, { shiftKey }: KeyboardEvent) => {
      shiftHeld = shiftKey
      return false
    }
    return [
      new Plugin({
        props: {
          handleDOMEvents: { keydown: noteShift, keyup: noteShift },
          handlePaste: (view, event) =>
            shiftHeld
              ? pasteLiterally(view, event, editor, options)
              : handlePaste(view, event, editor, options),
          handleDrop(view, event) {
            const data = event.dataTransfer
            // A block of this editor that is being moved.
            if (view.dragging || !data) return false
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null
            const files = imageFiles(data)
            if (files.length > 0) options.onImages(files, at)
            else if (!insertDropped(data, at, editor, options)) return false
            event.preventDefault()
            return true
          },
        },
      }),
    ]
  },
})

function handlePaste(
  view: EditorView,
  event: ClipboardEvent,
  editor: Editor,
  { onDropped, onImages }: PasteEvents,
): boolean {
  const data = event.clipboardData
  // In a code block everything is pasted as plain text.
  if (!data || view.state.selection.$from.parent.type.spec.code) return false
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  const files = imageFiles(data)
  if (files.length > 0 && !text.trim()) {
    onImages(files, null)
    return true
  }
  onDropped([])
  if (isCopiedFromLectern(html)) {
    onDropped(droppedBlocks(html))
    return false
  }
  if (linkSelection(view, text)) return true
  insertData(data, editor, onDropped)
  return true
}

/** Inserts the richest form that other programs offer. */
function insertData(data: DataTransfer, editor: Editor, onDropped: PasteEvents['onDropped']): void {
  const html = data.getData('text/html')
  const text = data.getData('text/plain')
  const fromCodeEditor = data.types.includes('vscode-editor-data')
  const code = fromCodeEditor ? codeToHtml(text, data.getData('vscode-editor-data')) : null
  const insert = (source: string) => insertHtml(editor, source, onDropped)
  if (code !== null) insert(code)
  else if (html && !fromCodeEditor) insert(html)
  else if (looksLikeMarkdown(text)) void markdownToHtml(text).then(insert)
  else insert(plainToHtml(text))
}

/** “Paste as plain text”: what looks like Markdown stays as it is. */
function pasteLiterally(
  view: EditorView,
  event: ClipboardEvent,
  editor: Editor,
  { onDropped }: PasteEvents,
): boolean {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  if (text === '' || view.state.selection.$from.parent.type.spec.code) return false
  onDropped([])
  insertHtml(editor, plainToHtml(text), onDropped)
  return true
}

/** Content that is dragged in from another window is treated like pasted content. */
function insertDropped(
  data: DataTransfer,
  at: number | null,
  editor: Editor,
  { onDropped }: PasteEvents,
): boolean {
  const html = data.getData('text/html')
  if ((!html && !data.getData('text/plain')) || isCopiedFromLectern(html)) return false
  if (at !== null) editor.commands.setTextSelection(at)
  onDropped([])
  insertData(data, editor, onDropped)
  return true
}

function insertHtml(editor: Editor, html: string, onDropped: PasteEvents['onDropped']): void {
  const { content, dropped } = pastedBlocks(readHtml(html), newBlockId)
  onDropped(dropped)
  if (content.length === 0) return
  const { schema, tr, selection } = editor.state
  const nodes = Fragment.fromArray(content.map((it) => schema.nodeFromJSON(it)))
  const isWithinLine = selection.$from.parentOffset > 0 && selection.$to.nodeAfter !== null
  const isPart = isWithinLine && nodes.childCount === 1
  const last = nodes.lastChild
  const open = { start: opening(nodes.firstChild, isPart), end: opening(last, isPart) }
  // Within a list, the items of a pasted list become its items.
  const isInList = selection.$from.depth > 1 && nodes.firstChild?.type.name.endsWith('List')
  if (isInList) tr.replaceSelection(Slice.maxOpen(nodes))
  else tr.replaceSelection(new Slice(nodes, open.start, open.end))
  if (!isInList && last && !last.isAtom && open.end === 0) putCaretInto(last, tr)
  editor.view.dispatch(tr.scrollIntoView().setMeta('paste', true))
}

/** Puts the caret at the end of a pasted block, and not into the block after it. */
function putCaretInto(block: Node, tr: Transaction): void {
  tr.doc.forEach((node, position) => {
    if (node !== block) return
    tr.setSelection(Selection.near(tr.doc.resolve(position + node.nodeSize), -1))
  })
}

/**
 * Whether a pasted block continues the line at the caret: a paragraph does, and a heading that is the
 * only block and is pasted within a line. Anything else would lose its kind or be glued to other words.
 */
const opening = (node: Node | null, isPart: boolean): 0 | 1 =>
  node?.type.name === 'paragraph' || (isPart && node?.isTextblock) ? 1 : 0

/** Whether HTML was copied from this editor; other ProseMirror editors set data-pm-slice too. */
export const isCopiedFromLectern = (html: string) =>
  html.includes('data-pm-slice') && /data-(?:block|card|line)=/.test(html)

/** Copied blocks that are not valid, such as those of a newer version. */
function droppedBlocks(html: string): DroppedItem[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const cards = [...body.querySelectorAll<HTMLElement>('[data-card]')]
  const dropped = new DroppedItems()
  for (const { dataset } of cards) {
    if (!parseCopiedBlock(dataset.card ?? '')) dropped.add('card', dataset.card ?? '')
  }
  return dropped.list()
}

/** Pasting an address on selected text makes it a link. */
function linkSelection(view: EditorView, text: string): boolean {
  const { state } = view
  const { from, to, empty, $from } = state.selection
  const href = /^\S+$/.test(text.trim()) && text.includes('://') ? parseLinkAddress(text) : null
  const attrs = href ? cleanLink({ href }) : null
  const mark = state.schema.marks.link
  if (!attrs || !mark || empty || !$from.parent.inlineContent) return false
  view.dispatch(state.tr.removeMark(from, to, mark).addMark(from, to, mark.create(attrs)))
  return true
}

const imageFiles = (data: DataTransfer | null) =>
  [...(data?.files ?? [])].filter((it) => it.type.startsWith('image/'))
