import type { Extensions } from '@tiptap/core'
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions'
import { AtomBlock } from './atom-block.ts'
import { BlockFindings } from './block-findings.ts'
import { BlockIds } from './block-ids.ts'
import { BlockKeys } from './block-keys.ts'
import { BlockLimit } from './block-limit.ts'
import { CaretKeys } from './caret-keys.ts'
import type { HeadingAnchors } from './heading-anchors.ts'
import { KeepNodeSelection } from './keep-node-selection.ts'
import { LinkKey } from './link-key.ts'
import { marks } from './marks.ts'
import { Paste, type PasteEvents } from './paste.ts'
import { SlashCommand } from './slash.ts'
import { TabKey } from './tab-key.ts'
import { textNodes } from './text-nodes.ts'

type Events = {
  anchors: HeadingAnchors
  onOpen: (id: string) => void
  onKey: (event: KeyboardEvent) => boolean
  onLink: () => void
  onRefused: (message: string) => void
  paste: PasteEvents
}

/** The extensions of the editor; they allow only what the rich text schema accepts. */
export function editorExtensions(events: Events): Extensions {
  const { anchors, onOpen, onKey, onLink, onRefused, paste } = events
  return [
    ...textNodes,
    AtomBlock.configure({ onOpen }),
    ...marks,
    History.configure({ depth: 300 }),
    Dropcursor.configure({ class: 'editor-drop', width: 2, color: false }),
    Gapcursor,
    Placeholder.configure({
      placeholder: ({ node }) => placeholders[node.type.name] ?? '',
      showOnlyCurrent: false,
      includeChildren: false,
    }),
    CaretKeys,
    BlockIds.configure({ anchors }),
    BlockKeys,
    BlockLimit.configure({ onRefused }),
    KeepNodeSelection,
    LinkKey.configure({ onLink }),
    Paste.configure(paste),
    TabKey,
    SlashCommand.configure({ onKey }),
    BlockFindings,
  ]
}

/**
 * The redo shortcut does nothing if there is nothing to redo. Unhandled, ProseMirror would look it up
 * without Shift, because browsers on macOS report a lower-case letter, and would undo instead.
 */
const History = UndoRedo.extend({
  addKeyboardShortcuts() {
    const redo = () => {
      this.editor.commands.redo()
      return true
    }
    return { ...this.parent?.(), 'Shift-Mod-z': redo, 'Mod-y': redo }
  },
})

const placeholders: Record<string, string> = {
  paragraph: 'Write, or type “/” to add a block',
  heading: 'Heading',
  blockquote: 'Quotation',
  codeBlock: 'Code',
}
