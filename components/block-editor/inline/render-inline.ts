import type { Inline, Mark } from '#lib/blocks/inline.ts'

/** Renders inline text like the editor does, for fields without an active editor. */
export function renderInline(element: HTMLElement, value: Inline): void {
  const line = document.createElement('p')
  for (const node of value) {
    line.append(node.type === 'text' ? marked(node.text, node.marks ?? []) : lineBreak())
  }
  if (value.length === 0) line.append(lineBreak())
  element.replaceChildren(line)
}

const lineBreak = () => document.createElement('br')

const tags = { bold: 'strong', italic: 'em', code: 'code', link: 'a' } as const

function marked(text: string, marks: readonly Mark[]): Node {
  let inner: Node = document.createTextNode(text)
  for (const { type } of marks.toReversed()) {
    const outer = document.createElement(tags[type])
    if (type === 'link') outer.className = 'editor-link'
    outer.append(inner)
    inner = outer
  }
  return inner
}
