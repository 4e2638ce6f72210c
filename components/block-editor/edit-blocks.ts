import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import { keepNodeSelection } from './extensions/keep-node-selection.ts'
import { withoutIds } from './without-ids.ts'

/** Blocks from index `first` to `last`, and their start and end positions. */
type Range = { first: number; last: number; from: number; to: number }

/** The blocks that the selection includes. */
export function selectedBlocks({ state }: Editor): Range {
  const { $from, $to } = state.selection
  const first = Math.min($from.index(0), state.doc.childCount - 1)
  const last = Math.max(first, Math.min($to.indexAfter(0), state.doc.childCount) - 1)
  return rangeOf(state.doc, first, last)
}

export function rangeOf(doc: Node, first: number, last = first): Range {
  let from = 0
  for (let index = 0; index < first; index += 1) from += doc.child(index).nodeSize
  let to = from
  for (let index = first; index <= last; index += 1) to += doc.child(index).nodeSize
  return { first, last, from, to }
}

export function indexOfBlock(doc: Node, id: string): number {
  for (let index = 0; index < doc.childCount; index += 1) {
    if (doc.child(index).attrs.id === id) return index
  }
  return -1
}

/** Moves blocks past the one above (-1) or below (1). @returns whether there was one */
export function moveBlocks(editor: Editor, step: -1 | 1, range = selectedBlocks(editor)): boolean {
  const { doc, selection, tr } = editor.state
  const other = step < 0 ? range.first - 1 : range.last + 1
  if (other < 0 || other >= doc.childCount) return false
  const neighbour = rangeOf(doc, other)
  const { content } = doc.slice(range.from, range.to)
  // Moves the neighbour to the other side instead, so that the caret stays in place.
  const target = step < 0 ? range.to : range.from
  const offset = step * (neighbour.to - neighbour.from)
  const moved = doc.child(other)
  if (step < 0) tr.insert(target, moved).delete(neighbour.from, neighbour.to)
  else tr.delete(neighbour.from, neighbour.to).insert(target, moved)
  const anchor = selection.anchor + offset
  const inside = selection.from >= range.from && selection.to <= range.to
  if (inside && selection instanceof NodeSelection)
    tr.setSelection(NodeSelection.create(tr.doc, selection.from + offset))
  else if (inside) tr.setSelection(TextSelection.create(tr.doc, anchor, selection.head + offset))
  keepNodeSelection(editor.view)
  editor.view.dispatch(closeHistory(tr).scrollIntoView())
  return content.size > 0
}

export function duplicateBlocks(editor: Editor, range = selectedBlocks(editor)): boolean {
  const { doc, tr } = editor.state
  const copy = withoutIds(doc.slice(range.from, range.to).content)
  tr.insert(range.to, copy)
  tr.setSelection(Selection.near(tr.doc.resolve(range.to + 1)))
  editor.view.dispatch(closeHistory(tr).scrollIntoView())
  return true
}

export function removeBlocks(editor: Editor, range = selectedBlocks(editor)): boolean {
  const { tr } = editor.state
  tr.delete(range.from, range.to)
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(range.from, tr.doc.content.size)), -1))
  editor.view.dispatch(closeHistory(tr).scrollIntoView())
  return true
}

/** Inserts a block after the one at `index`, or instead of an empty paragraph, and selects it. */
export function insertBlock(editor: Editor, node: Node, index: number): void {
  const { doc, tr } = editor.state
  const at = rangeOf(doc, index)
  const empty = isEmptyLine(doc.child(index))
  tr.replaceWith(empty ? at.from : at.to, at.to, Fragment.from(node))
  const start = empty ? at.from : at.to
  tr.setSelection(
    node.isAtom ? NodeSelection.create(tr.doc, start) : Selection.near(tr.doc.resolve(start + 1)),
  )
  editor.view.dispatch(closeHistory(tr).scrollIntoView())
}

const isEmptyLine = (node: Node) => node.type.name === 'paragraph' && node.content.size === 0

/** Inserts an empty paragraph below a block and puts the caret into it. */
export function insertParagraphAfter(editor: Editor, index: number): void {
  const { doc, schema, tr } = editor.state
  const { to } = rangeOf(doc, index)
  tr.insert(to, schema.nodes.paragraph?.create() ?? [])
  tr.setSelection(TextSelection.create(tr.doc, to + 1))
  editor.view.dispatch(closeHistory(tr).scrollIntoView())
  editor.view.focus()
}

/** Puts the caret into a text block, or selects an atom block, and scrolls to it. */
export function goToBlock(editor: Editor, id: string): void {
  const index = indexOfBlock(editor.state.doc, id)
  if (index < 0) return
  const { from } = rangeOf(editor.state.doc, index)
  const { doc, tr } = editor.state
  tr.setSelection(
    doc.child(index).isAtom
      ? NodeSelection.create(doc, from)
      : Selection.near(doc.resolve(from + 1)),
  )
  keepNodeSelection(editor.view)
  editor.view.dispatch(tr)
  editor.view.focus()
  const element = editor.view.nodeDOM(from)
  if (element instanceof Element) element.scrollIntoView({ block: 'center' })
}
