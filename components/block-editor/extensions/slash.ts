import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'

/** The text typed after “/” at the start of a paragraph; null: none. */
type Slash = { id: string; query: string } | null

type State = { slash: Slash; dismissed: string | null }

const slashKey = new PluginKey<State>('slash')

export const slashOf = (state: EditorState): Slash => slashKey.getState(state)?.slash ?? null

/** Detects “/”; the menu is rendered beside the editor and handles the keys. */
export const SlashCommand = Extension.create<{ onKey: (event: KeyboardEvent) => boolean }>({
  name: 'slash',
  // Before other handlers of Enter and the arrow keys.
  priority: 1000,
  addOptions: () => ({ onKey: () => false }),
  addProseMirrorPlugins() {
    const { onKey } = this.options
    return [
      new Plugin<State>({
        key: slashKey,
        state: {
          init: () => ({ slash: null, dismissed: null }),
          apply(transaction, value, _, state) {
            const typed = typedSlash(state)
            const closed: string | null = transaction.getMeta(slashKey)
            const dismissed = closed ?? (typed && typed.id === value.dismissed ? typed.id : null)
            const slash = typed && typed.id !== dismissed ? typed : null
            return slash?.id === value.slash?.id &&
              slash?.query === value.slash?.query &&
              dismissed === value.dismissed
              ? value
              : { slash, dismissed }
          },
        },
        props: {
          handleKeyDown(view, event) {
            const slash = slashOf(view.state)
            if (!slash) return false
            if (event.key === 'Escape') {
              view.dispatch(view.state.tr.setMeta(slashKey, slash.id))
              return true
            }
            return onKey(event)
          },
        },
      }),
    ]
  },
})

function typedSlash({ selection }: EditorState): Slash {
  const { $from, empty } = selection
  const { parent, depth } = $from
  if (!empty || depth !== 1 || parent.type.name !== 'paragraph') return null
  const [, query] = /^\/([\p{L}\p{N} -]{0,30})$/u.exec(parent.textContent) ?? []
  return query === undefined || $from.parentOffset < parent.content.size
    ? null
    : { id: parent.attrs.id, query }
}
