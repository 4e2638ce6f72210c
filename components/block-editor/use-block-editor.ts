import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { useEditor } from '@tiptap/react'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { DroppedItem } from '#lib/blocks/paste/dropped-items.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { EditorDocument } from './editor-document.ts'
import type { EditorStore } from './editor-store.ts'
import { editorExtensions } from './extensions/extensions.ts'
import { insertImages } from './insert-images.ts'
import { withCaretOfBrowser } from './with-caret-of-browser.ts'

type Options = {
  label: string
  value: RichText
  onChange: (value: RichText) => void
  store: EditorStore
  slashKeys: RefObject<(event: KeyboardEvent) => boolean>
  onLink: () => void
  onDropped: (dropped: DroppedItem[]) => void
  onRefused: (message: string) => void
}

/**
 * A controlled editor. User changes call `onChange`; a new value from outside, such as another version,
 * is shown without calling it, and only the blocks that differ are replaced.
 */
export function useBlockEditor(options: Options): Editor | null {
  const latest = useRef(options)
  const editorRef = useRef<Editor | null>(null)
  // Created once: with new extensions on each render, Tiptap would render everything again.
  const [{ mirror, first, fixed }] = useState(() => {
    const mirror = new EditorDocument(options.store.anchors)
    const extensions = editorExtensions({
      anchors: options.store.anchors,
      onOpen: (id) => options.store.open(id),
      onKey: (event) => latest.current.slashKeys.current(event),
      onLink: () => latest.current.onLink(),
      onRefused: (message) => latest.current.onRefused(message),
      paste: {
        onDropped: (dropped) => latest.current.onDropped(dropped),
        onImages: (files, at) => {
          if (editorRef.current) insertImages(editorRef.current, options.store, files, at)
        },
      },
    })
    const attributes = {
      class: 'prose editor-text',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': options.label,
      'aria-haspopup': 'listbox',
    }
    const first = options.value
    const content = mirror.initial(first)
    return { mirror, first, fixed: { extensions, content, editorProps: { attributes } } }
  })
  const fromOutside = useRef(false)
  const sent = useRef<RichText>(options.value)
  useLayoutEffect(() => {
    latest.current = options
  })
  const editor = useEditor({
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    injectCSS: false,
    enablePasteRules: false,
    ...fixed,
    onCreate: ({ editor: created }) => {
      editorRef.current = created
      mirror.remember(created.state.doc, first)
    },
    onUpdate: ({ editor: changed }) => {
      if (fromOutside.current) return
      sent.current = mirror.read(changed.state.doc)
      latest.current.onChange(sent.current)
    },
  })
  const { value } = options
  // A layout effect, because text typed before a later effect would be taken for an outside change.
  useLayoutEffect(() => {
    if (!editor || value === sent.current) return
    sent.current = value
    fromOutside.current = true
    replaceBlocks(editor, mirror.nodes(editor, value))
    fromOutside.current = false
  }, [editor, value, mirror])
  return editor
}

/** Replaces the blocks that differ, and keeps the caret and the undo history where possible. */
function replaceBlocks(editor: Editor, wanted: readonly Node[]): void {
  const { doc } = editor.state
  const tr = withCaretOfBrowser(editor.view, editor.state.tr)
  const same = (at: number, to: number) =>
    wanted[to] !== undefined && doc.maybeChild(at)?.eq(wanted[to])
  let start = 0
  while (start < doc.childCount && start < wanted.length && same(start, start)) start += 1
  let end = 0
  while (
    end < Math.min(doc.childCount, wanted.length) - start &&
    same(doc.childCount - 1 - end, wanted.length - 1 - end)
  ) {
    end += 1
  }
  if (start + end === doc.childCount && start + end === wanted.length) return
  const before = doc.content.content.slice(0, start).reduce((sum, it) => sum + it.nodeSize, 0)
  const after = doc.content.content
    .slice(doc.childCount - end)
    .reduce((sum, it) => sum + it.nodeSize, 0)
  tr.replaceWith(before, doc.content.size - after, wanted.slice(start, wanted.length - end))
  editor.view.dispatch(tr.setMeta('addToHistory', false))
}
