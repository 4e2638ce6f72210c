import type { PastedNode } from '#lib/blocks/paste/pasted-node.ts'

type Growing = { tag: string; attrs: Record<string, string>; children: (Growing | string)[] }

/** Parses HTML to plain data in an inert document, where nothing runs or loads. */
export function readHtml(html: string): PastedNode[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const root: Growing = { tag: 'body', attrs: {}, children: [] }
  const waiting: [Node, Growing][] = [[body, root]]
  // Without recursion, because the nesting can be arbitrarily deep.
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [from, into] = next
    for (const child of from.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) into.children.push(child.textContent ?? '')
      if (child.nodeType !== Node.ELEMENT_NODE) continue
      const element = child as Element
      const made: Growing = {
        tag: element.localName,
        attrs: Object.fromEntries([...element.attributes].map((it) => [it.name, it.value])),
        children: [],
      }
      into.children.push(made)
      waiting.push([element, made])
    }
  }
  return root.children
}
