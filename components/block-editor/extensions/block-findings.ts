import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** The findings of each block, by its id. */
export type FindingsByBlock = ReadonlyMap<
  string,
  { severity: 'error' | 'warning'; message: string }
>

type State = { notes: FindingsByBlock; drawn: DecorationSet }

export const findingsKey = new PluginKey<State>('notes')

/** Shows the findings of a block below it. */
export const BlockFindings = Extension.create({
  name: 'blockNotes',
  addProseMirrorPlugins() {
    return [
      new Plugin<State>({
        key: findingsKey,
        state: {
          init: () => ({ notes: new Map(), drawn: DecorationSet.empty }),
          apply(transaction, value, _, state) {
            const notes: FindingsByBlock | undefined = transaction.getMeta(findingsKey)
            if (notes) return { notes, drawn: draw(state, notes) }
            return transaction.docChanged
              ? { ...value, drawn: value.drawn.map(transaction.mapping, transaction.doc) }
              : value
          },
        },
        props: { decorations: (state) => findingsKey.getState(state)?.drawn },
      }),
    ]
  },
})

function draw({ doc }: EditorState, notes: FindingsByBlock): DecorationSet {
  if (notes.size === 0) return DecorationSet.empty
  const decorations: Decoration[] = []
  doc.forEach((node, position) => {
    const note = notes.get(node.attrs.id)
    if (!note) return
    const end = position + node.nodeSize
    decorations.push(
      Decoration.node(position, end, { class: `has-${note.severity}` }),
      Decoration.widget(end, () => findingElement(note), {
        side: -1,
        key: `${node.attrs.id}:${note.message}`,
        ignoreSelection: true,
      }),
    )
  })
  return DecorationSet.create(doc, decorations)
}

function findingElement({ severity, message }: { severity: string; message: string }): HTMLElement {
  const element = document.createElement('p')
  element.className = `block-note is-${severity}`
  element.contentEditable = 'false'
  element.textContent = message
  return element
}
