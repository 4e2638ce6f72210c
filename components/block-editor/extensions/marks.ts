import { Mark } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Code } from '@tiptap/extension-code'
import { Italic } from '@tiptap/extension-italic'
import { cleanLink, type LinkAttrs } from '#lib/blocks/editor-text.ts'

/** A link to a content by its id, or to an address that the schema accepts. */
const LinkExtension = Mark.create({
  name: 'link',
  inclusive: false,
  // The innermost mark, as in stored rich text.
  priority: 10,
  addAttributes() {
    const hidden = { default: null, rendered: false }
    return {
      kind: hidden,
      contentId: hidden,
      href: hidden,
      sponsored: { ...hidden, default: false },
    }
  },
  parseHTML() {
    return [{ tag: 'a[data-link]', getAttrs: (element) => parseLink(element.dataset.link ?? '') }]
  },
  renderHTML({ mark }) {
    // Without href, so that a click sets the caret and does not leave the editor.
    return ['a', { class: 'editor-link', 'data-link': JSON.stringify(mark.attrs) }, 0]
  },
})

function parseLink(text: string): LinkAttrs | false {
  try {
    return cleanLink(JSON.parse(text)) ?? false
  } catch {
    return false
  }
}

export const marks = [
  Bold.extend({ addPasteRules: () => [] }),
  Italic.extend({ addPasteRules: () => [] }),
  // Code can also be bold or a link.
  Code.extend({ excludes: '', addPasteRules: () => [] }),
  LinkExtension,
]
