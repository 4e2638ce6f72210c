import { Editor } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { blockMenuItems } from '#components/block-editor/block-menu-items.ts'
import { EditorDocument } from '#components/block-editor/editor-document.ts'
import { editorExtensions } from '#components/block-editor/extensions/extensions.ts'
import { HeadingAnchors } from '#components/block-editor/extensions/heading-anchors.ts'
import { toEditorNode } from '#lib/blocks/editor-nodes.ts'
import type { AnyBlock } from '#lib/blocks/registry.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'

const ignore = () => {}

const heading = (id: string, words: string, anchor: string): AnyBlock => ({
  type: 'heading',
  attrs: { id, version: 1, level: 2, anchor },
  content: [{ type: 'text', text: words }],
})

const bodyOf = (...content: AnyBlock[]): RichText => ({ type: 'doc', content })

/** The editor with its plugins, and no page around it. */
function open(value: RichText) {
  const anchors = new HeadingAnchors()
  const mirror = new EditorDocument(anchors)
  const paste = { onDropped: ignore, onImages: ignore }
  const events = { onOpen: ignore, onKey: () => false, onLink: ignore, onRefused: ignore, paste }
  const editor = new Editor({
    element: null,
    extensions: editorExtensions({ anchors, ...events }),
    content: mirror.initial(value),
  })
  const { schema, extensionManager } = editor
  const { doc } = editor.state
  editor.view.updateState(EditorState.create({ doc, plugins: extensionManager.plugins }))
  mirror.remember(doc, value)
  const headings = () => editor.state.doc.children.filter((it) => it.type.name === 'heading')
  return {
    anchors,
    editor,
    read: () => mirror.read(editor.state.doc),
    anchorsNow: () => headings().map((it) => it.attrs.anchor as string),
    /** Types the text letter by letter. */
    type(words: string, at: number) {
      for (const [index, letter] of [...words].entries())
        editor.view.dispatch(editor.state.tr.insertText(letter, at + index))
    },
    /** Adds a heading at the end, as from the menu. @returns the position of its text */
    addHeading(): number {
      const offer = blockMenuItems.find((it) => it.key === 'heading-2')
      if (!offer) throw new Error('no heading is offered')
      const end = editor.state.doc.content.size
      const node = schema.nodeFromJSON(toEditorNode(offer.create()))
      editor.view.dispatch(editor.state.tr.insert(end, node))
      return end + 1
    },
    /** Loads another version. */
    take(value: RichText) {
      const nodes = mirror.nodes(editor, value)
      const { tr, doc } = editor.state
      editor.view.dispatch(tr.replaceWith(0, doc.content.size, nodes))
    },
    turnInto(type: 'heading' | 'paragraph', at: number) {
      const wanted = schema.nodes[type]
      if (!wanted) throw new Error(`no ${type} in the schema`)
      const { id } = editor.state.doc.resolve(at).parent.attrs
      editor.view.dispatch(editor.state.tr.setBlockType(at, at, wanted, { id }))
    },
  }
}

it('The anchor of a new heading follows its text', () => {
  const { addHeading, type, anchorsNow } = open(bodyOf(heading('a', 'First', 'first')))
  type('Why keys', addHeading())
  expect(anchorsNow()).toEqual(['first', 'why-keys'])
})

it('The anchor still follows the text after a merge with another version', () => {
  const { addHeading, type, anchorsNow, read, take } = open(bodyOf(heading('a', 'First', 'first')))
  const start = addHeading()
  type('Why', start)
  take(bodyOf(heading('theirs', 'By somebody else', 'by-them'), ...read().content))
  type(' keys', start + 'By somebody else'.length + 2 + 'Why'.length)
  expect(anchorsNow()).toEqual(['by-them', 'first', 'why-keys'])
})

it('Two new headings with the same text have different anchors', () => {
  const { addHeading, type, anchorsNow } = open(bodyOf(heading('a', 'Why', 'why')))
  type('Why', addHeading())
  type('Why', addHeading())
  expect(anchorsNow()).toEqual(['why', 'why-2', 'why-3'])
})

it('A loaded heading keeps its anchor whatever its text is, also one from another version', () => {
  const { type, anchorsNow, take, read } = open(bodyOf(heading('a', 'First', 'by-hand')))
  take(bodyOf(...read().content, heading('b', 'Second', 'second')))
  type('Very ', 1)
  type('Very ', 'Very First'.length + 3)
  expect(read().content.map((it) => JSON.stringify(it))).toMatchObject([
    expect.stringContaining('Very First'),
    expect.stringContaining('Very Second'),
  ])
  expect(anchorsNow()).toEqual(['by-hand', 'second'])
})

it('An anchor that another user set in the meantime stays', () => {
  const { addHeading, type, anchorsNow, read, take } = open(bodyOf(heading('a', 'First', 'first')))
  const start = addHeading()
  type('Why', start)
  const id = read().content[1]?.attrs.id ?? ''
  take(bodyOf(heading('a', 'First', 'first'), heading(id, 'Why', 'reasons')))
  type('So ', start)
  expect(anchorsNow()).toEqual(['first', 'reasons'])
})

it('The anchor of a new heading stays after publication', () => {
  const { anchors, addHeading, type, anchorsNow, read } = open(bodyOf())
  const start = addHeading()
  type('Why', start)
  anchors.fixAll(read().content)
  type('So ', start)
  expect(anchorsNow()).toEqual(['why'])
})

it('A heading that was a paragraph for a while gets its anchor back', () => {
  const { turnInto, anchorsNow } = open(bodyOf(heading('a', 'First', 'by-hand')))
  turnInto('paragraph', 1)
  expect(anchorsNow()).toEqual([])
  turnInto('heading', 1)
  expect(anchorsNow()).toEqual(['by-hand'])
})

it('An empty line above a heading does not change its anchor', () => {
  const { editor, anchorsNow } = open(bodyOf(heading('a', 'First', 'by-hand')))
  editor.commands.setTextSelection(1)
  editor.commands.splitBlock()
  expect(editor.state.doc.childCount).toBe(2)
  expect(anchorsNow()).toEqual(['by-hand'])
})
