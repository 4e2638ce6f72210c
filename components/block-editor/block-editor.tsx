'use client'

import { EditorContent } from '@tiptap/react'
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useFocus, useFormSaves, usePickNames } from '#components/content-form/form-context.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Lost } from '#lib/blocks/paste/lost.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { richTextFindings } from '#lib/blocks/rich-text.ts'
import { BlockHandle } from './block-handle.tsx'
import type { Offer } from './block-offers.ts'
import { DeskProvider, DeskStore } from './desk-store.ts'
import { EditorFoot } from './editor-foot.tsx'
import { type Notes, notesKey } from './extensions/notes.ts'
import { insertOffer } from './insert-offer.ts'
import { LinkDialog } from './links/link-dialog.tsx'
import { SlashMenu } from './menus/slash-menu.tsx'
import { LostNotice } from './paste/lost-notice.tsx'
import { EditorToolbar } from './toolbar.tsx'
import { useBlockEditor } from './use-block-editor.ts'
import { useUnderFormHead } from './use-under-form-head.ts'
import { useWantedField } from './use-wanted-field.ts'

export type BlockEditorFrame = {
  path: string
  label: string
  value: RichText
  onChange: (value: RichText) => void
}

/** A body, written as it will be read. */
export default function BlockEditor({ path, label, value, onChange }: BlockEditorFrame) {
  const [desk] = useState(() => new DeskStore(path))
  const [linking, setLinking] = useState(false)
  const [lost, setLost] = useState<readonly Lost[]>([])
  const [refused, setRefused] = useState('')
  const frame = useRef<HTMLDivElement>(null)
  const slashKeys = useRef<(event: KeyboardEvent) => boolean>(() => false)
  const editor = useBlockEditor({
    label,
    value,
    onChange,
    desk,
    slashKeys,
    onLink: () => setLinking(true),
    onLost: setLost,
    onRefused: setRefused,
  })
  useAnchorsOfReaders(desk, value)
  const calm = useDeferredValue(value)
  const notes = useMemo(() => notesOf(calm), [calm])
  useLayoutEffect(() => desk.setOrder(value.content.map((it) => it.attrs.id)), [desk, value])
  useEffect(() => {
    if (!editor || sameNotes(notesKey.getState(editor.state)?.notes, notes)) return
    editor.view.dispatch(editor.state.tr.setMeta(notesKey, notes).setMeta('addToHistory', false))
  }, [editor, notes])
  useWantedField(useFocus(), path, value, editor, desk)
  useUnderFormHead(frame, editor !== null)
  const { nameOf } = usePickNames()
  const insert = useCallback(
    (offer: Offer, index?: number) => editor && insertOffer(editor, desk, offer, index),
    [editor, desk],
  )
  const link = useCallback(() => setLinking(true), [])
  if (!editor) return <div className="editor-page is-waiting" aria-busy="true" />
  return (
    <DeskProvider value={desk}>
      <EditorToolbar editor={editor} onInsert={insert} onLink={link} />
      <LostNotice lost={lost} onClose={() => setLost([])} />
      {refused && (
        <Notice tone="bad" role="alert" title="Too long for one text">
          <p>{refused}</p>
          <Button look="quiet" size="small" onClick={() => setRefused('')}>
            Close
          </Button>
        </Notice>
      )}
      <div className="editor-frame" ref={frame}>
        <BlockHandle editor={editor} frame={frame} onInsert={insert} />
        <EditorContent editor={editor} className="editor-page" />
      </div>
      <SlashMenu editor={editor} keys={slashKeys} onChoose={insert} />
      <EditorFoot editor={editor} value={calm} />
      {linking && <LinkDialog editor={editor} nameOf={nameOf} onClose={() => setLinking(false)} />}
    </DeskProvider>
  )
}

/** What goes out is linked to: from then on its sections keep their anchors. */
function useAnchorsOfReaders(desk: DeskStore, { content }: RichText) {
  const { isOut } = useFormSaves()
  const fixAll = useEffectEvent(() => desk.anchors.fixAll(content))
  useEffect(() => {
    if (isOut) fixAll()
  }, [isOut])
}

function notesOf(document: RichText): Notes {
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

function sameNotes(a: Notes | undefined, b: Notes): boolean {
  return (
    a !== undefined &&
    a.size === b.size &&
    [...b].every(([id, note]) => a.get(id)?.message === note.message)
  )
}
