import type { NodeViewRenderer } from '@tiptap/core'

/**
 * Renders a text block as a plain element and ignores attributes that hide it from screen readers. An
 * open popover sets them on everything else; re-rendering the block would remove them and start an
 * endless loop.
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
