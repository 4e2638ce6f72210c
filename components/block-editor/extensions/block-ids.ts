import { Extension } from '@tiptap/core'
import { type Node, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { UNNAMED_ANCHOR } from '#lib/blocks/heading.ts'
import { slugify } from '#lib/publishing/core/slug.ts'
import { newBlockId } from '../new-block-id.ts'
import { withoutIds } from '../without-ids.ts'
import { HeadingAnchors } from './heading-anchors.ts'

/**
 * Gives each block a unique id: new, split, pasted and duplicated blocks get a new one, all others keep
 * theirs. Anchors of new headings follow the heading text.
 */
export const BlockIds = Extension.create<{ anchors: HeadingAnchors }>({
  name: 'blockIds',
  addOptions: () => ({ anchors: new HeadingAnchors() }),
  addProseMirrorPlugins() {
    const { anchors } = this.options
    return [
      new Plugin({
        appendTransaction: (transactions, before, after) =>
          transactions.some((it) => it.docChanged)
            ? assignIdsAndAnchors(before, after, anchors)
            : null,
        props: {
          transformPasted: (slice, view) =>
            view.dragging?.move
              ? slice
              : new Slice(withoutIds(slice.content), slice.openStart, slice.openEnd),
        },
      }),
    ]
  },
})

function assignIdsAndAnchors(
  before: EditorState,
  { doc, tr }: EditorState,
  fixed: HeadingAnchors,
): Transaction | null {
  const ids = idsFor(doc, before.doc)
  const taken = new Set<string>()
  doc.forEach(({ type, attrs }, _, index) => {
    const anchor = type.name === 'heading' ? fixed.of(ids[index] ?? '', attrs.anchor) : null
    if (anchor !== null) taken.add(anchor)
  })
  doc.forEach((node, position, index) => {
    const id = ids[index] ?? newBlockId()
    if (node.attrs.id !== id) tr.setNodeAttribute(position, 'id', id)
    if (node.type.name !== 'heading') return
    const anchor = fixed.of(id, node.attrs.anchor) ?? unusedAnchor(anchorOf(node), taken)
    taken.add(anchor)
    if (node.attrs.anchor !== anchor) tr.setNodeAttribute(position, 'anchor', anchor)
  })
  return tr.docChanged ? tr : null
}

function idsFor(doc: Node, before: Node): string[] {
  const ids: string[] = []
  const seen = new Set<string>()
  doc.forEach((node, _, index) => {
    if (ids[index]) return
    const id: string | null = node.attrs.id
    const next = doc.maybeChild(index + 1)
    const known = id !== null && !seen.has(id)
    // Enter at the start of a block: the text keeps its id, and the empty block above is new.
    if (known && next && isPushedDown(node, next, before)) ids[index + 1] = id
    ids[index] = known && !ids[index + 1] ? id : newBlockId()
    if (known) seen.add(id)
  })
  return ids
}

function isPushedDown(empty: Node, next: Node, before: Node): boolean {
  if (!empty.isTextblock || empty.content.size > 0) return false
  if (next.attrs.id !== null || !next.isTextblock || next.content.size === 0) return false
  let found = false
  before.forEach((it) => {
    if (it.attrs.id === empty.attrs.id) found = it.content.eq(next.content)
  })
  return found
}

const anchorOf = (heading: Node) => slugify(heading.textContent) || UNNAMED_ANCHOR

function unusedAnchor(anchor: string, taken: ReadonlySet<string>): string {
  for (let count = 2, name = anchor; ; count += 1) {
    if (!taken.has(name)) return name
    name = `${anchor.slice(0, 75)}-${count}`
  }
}
