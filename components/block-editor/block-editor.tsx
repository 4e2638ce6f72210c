'use client'

import { EditorContent } from '@tiptap/react'
import {
  type KeyboardEvent as ReactKeyboardEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import {
  useFocusRequest,
  useFormSaves,
  usePickNames,
} from '#components/content-form/form-context.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { DroppedItem } from '#lib/blocks/paste/dropped-items.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { richTextFindings } from '#lib/blocks/rich-text.ts'
import { BlockHandle } from './block-handle.tsx'
import type { BlockMenuItem } from './block-menu-items.ts'
import { EditorFoot } from './editor-foot.tsx'
import { EditorStore, EditorStoreProvider } from './editor-store.ts'
import { type FindingsByBlock, findingsKey } from './extensions/block-findings.ts'
import { insertFromMenu } from './insert-from-menu.ts'
import { LinkDialog } from './links/link-dialog.tsx'
import { SlashMenu } from './menus/slash-menu.tsx'
import { DroppedNotice } from './paste/dropped-notice.tsx'
import { EditorToolbar } from './toolbar.tsx'
import { useBlockEditor } from './use-block-editor.ts'
import { useFieldFocus } from './use-field-focus.ts'
import { useStickyToolbarOffset } from './use-sticky-toolbar-offset.ts'
import { withCaretOfBrowser } from './with-caret-of-browser.ts'

type BlockEditorFrame = {
  path: string
  label: string
  value: RichText
  onChange: (value: RichText) => void
}

/** Edits a rich text as readers will see it. */
export default function BlockEditor({ path, label, value, onChange }: BlockEditorFrame) {
  const [store] = useState(() => new EditorStore(path))
  const [linking, setLinking] = useState(false)
  const [dropped, setDropped] = useState<readonly DroppedItem[]>([])
  const [refused, setRefused] = useState('')
  const frame = useRef<HTMLDivElement>(null)
  const slashKeys = useRef<(event: KeyboardEvent) => boolean>(() => false)
  const editor = useBlockEditor({
    label,
    value,
    onChange,
    store: store,
    slashKeys,
    onLink: () => setLinking(true),
    onDropped: setDropped,
    onRefused: setRefused,
  })
  useFixPublishedAnchors(store, value)
  const deferredValue = useDeferredValue(value)
  const notes = useMemo(() => findingsByBlock(deferredValue), [deferredValue])
  useLayoutEffect(() => store.setOrder(value.content.map((it) => it.attrs.id)), [store, value])
  useEffect(() => {
    if (!editor || sameFindings(findingsKey.getState(editor.state)?.notes, notes)) return
    const tr = withCaretOfBrowser(editor.view, editor.state.tr)
    editor.view.dispatch(tr.setMeta(findingsKey, notes).setMeta('addToHistory', false))
  }, [editor, notes])
  useFieldFocus(useFocusRequest(), path, value, editor, store)
  useStickyToolbarOffset(frame, editor !== null)
  const { nameOf } = usePickNames()
  const insert = useCallback(
    (offer: BlockMenuItem, index?: number) => editor && insertFromMenu(editor, store, offer, index),
    [editor, store],
  )
  const link = useCallback(() => setLinking(true), [])
  if (!editor) return <div className="editor-page is-waiting" aria-busy="true" />
  return (
    <EditorStoreProvider value={store}>
      <EditorToolbar editor={editor} onInsert={insert} onLink={link} />
      <DroppedNotice dropped={dropped} onClose={() => setDropped([])} />
      {refused && (
        <Notice tone="bad" role="alert" title="The text has too many blocks">
          <p>{refused}</p>
          <Button look="quiet" size="small" onClick={() => setRefused('')}>
            Close
          </Button>
        </Notice>
      )}
      <div className="editor-frame" ref={frame} onKeyDownCapture={keepSelectAll}>
        <BlockHandle editor={editor} frame={frame} onInsert={insert} />
        <EditorContent editor={editor} className="editor-page" />
      </div>
      <SlashMenu editor={editor} keys={slashKeys} onChoose={insert} />
      <EditorFoot editor={editor} value={deferredValue} />
      {linking && <LinkDialog editor={editor} nameOf={nameOf} onClose={() => setLinking(false)} />}
    </EditorStoreProvider>
  )
}

/**
 * On a control without text of its own the browser's “select all” would select the whole article, and
 * the next key would replace it.
 */
function keepSelectAll(event: ReactKeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'a') return
  const control = (event.target as Element).closest('select, button, input, label, summary')
  const isText =
    control instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(control.type)
  if (control && !isText) event.preventDefault()
}

/** Fixes the anchors of headings once the content is published or scheduled, because readers may link to them. */
function useFixPublishedAnchors(store: EditorStore, { content }: RichText) {
  const { isPublicOrScheduled } = useFormSaves()
  const fixAll = useEffectEvent(() => store.anchors.fixAll(content))
  useEffect(() => {
    if (isPublicOrScheduled) fixAll()
  }, [isPublicOrScheduled])
}

function findingsByBlock(document: RichText): FindingsByBlock {
  const notes = new Map<string, { severity: 'error' | 'warning'; message: string }>()
  for (const { blockId, severity, message } of richTextFindings(document)) {
    const before = notes.get(blockId)
    notes.set(blockId, {
      severity: before?.severity === 'error' ? 'error' : severity,
      message: before ? `${before.message} ${message}` : message,
    })
  }
  return notes
}

function sameFindings(a: FindingsByBlock | undefined, b: FindingsByBlock): boolean {
  return (
    a !== undefined &&
    a.size === b.size &&
    [...b].every(([id, note]) => a.get(id)?.message === note.message)
  )
}
