import type { NodeViewRenderer } from '@tiptap/core'

/**
 * Draws a text block as its element alone, and leaves in peace what hides it from screen readers: an
 * open list of a card's field marks all that is not the list, and an editor that drew the block
 * anew each time would be marked again, for ever.
 */
export const stableNodeView =
  (tagOf: (attrs: Record<string, unknown>) => string): NodeViewRenderer =>
  ({ node, HTMLAttributes }) => {
    const dom = document.createElement(tagOf(node.attrs))
    for (const [name, value] of Object.entries(HTMLAttributes)) {
      if (value !== null && value !== undefined) dom.setAttribute(name, String(value))
    }
    return {
      dom,
      contentDOM: dom,
      ignoreMutation: (mutation) =>
        mutation.type === 'attributes' &&
        mutation.target === dom &&
        HIDING.includes(mutation.attributeName),
    }
  }

const HIDING: readonly (string | null)[] = ['aria-hidden', 'inert']
