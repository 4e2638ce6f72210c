'use client'

import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type FormEvent, use, useState } from 'react'
import {
  Button as AriaButton,
  DialogTrigger,
  OverlayTriggerStateContext,
  Popover,
} from 'react-aria-components'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/controls.tsx'
import { slugify } from '#lib/publishing/core/slug.ts'
import { useEditorStore } from '../editor-store.ts'

/** Shows and changes the anchor of the heading at the caret. */
export function HeadingAnchor({ editor }: { editor: Editor }) {
  const heading = useEditorState({ editor, selector: ({ editor: now }) => headingAt(now) })
  if (!heading) return null
  return (
    <DialogTrigger>
      <AriaButton className="editor-tool is-anchor" aria-label={`Anchor: ${heading.anchor}`}>
        <span>#{heading.anchor}</span>
      </AriaButton>
      {/* The popover itself is the dialog; a nested one would leave its close buttons outside. */}
      <Popover
        className="admin-popover anchor-dialog"
        placement="bottom start"
        aria-labelledby={TITLE_ID}
      >
        <AnchorForm key={heading.id} editor={editor} {...heading} />
      </Popover>
    </DialogTrigger>
  )
}

type Heading = { id: string; anchor: string }

const TITLE_ID = 'heading-anchor-title'

function AnchorForm({ editor, id, anchor }: Heading & { editor: Editor }) {
  const store = useEditorStore()
  const popover = use(OverlayTriggerStateContext)
  const [text, setText] = useState(anchor)
  const [error, setError] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const wanted = slugify(text.replace(/^#/, '')).slice(0, 80).replace(/-+$/, '')
    if (wanted === '')
      return setError('Lower-case letters, digits and hyphens, such as “memory-safety”.')
    if (isTaken(editor, id, wanted))
      return setError('Another heading in this text already has this anchor.')
    store.anchors.fix(id, wanted)
    setAnchor(editor, id, wanted)
    popover?.close()
  }
  return (
    <form className="action-form" onSubmit={submit}>
      <TextField
        id="heading-anchor"
        name="anchor"
        label={<span id={TITLE_ID}>Anchor of this heading</span>}
        help="Links to this heading end with #… The anchor stays the same when the heading text changes. If you change it, existing links break."
        value={text}
        errors={error ? [error] : []}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" size="small">
        Apply anchor
      </Button>
    </form>
  )
}

function headingAt({ state }: Editor): Heading | null {
  const node = state.selection.$from.node(1)
  if (node?.type.name !== 'heading') return null
  return { id: String(node.attrs.id), anchor: String(node.attrs.anchor) }
}

const isTaken = ({ state }: Editor, id: string, anchor: string) =>
  state.doc.children.some(
    ({ type, attrs }) => type.name === 'heading' && attrs.id !== id && attrs.anchor === anchor,
  )

function setAnchor(editor: Editor, id: string, anchor: string): void {
  editor.state.doc.forEach((node, position) => {
    if (node.attrs.id !== id) return
    editor.view.dispatch(editor.state.tr.setNodeAttribute(position, 'anchor', anchor))
  })
  requestAnimationFrame(() => editor.view.focus())
}
