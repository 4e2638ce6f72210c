import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { PastedNode } from '#lib/blocks/paste/pasted-node.ts'

/** Parses HTML without a browser, as the editor gets it from one. */
export function pastedHtml(html: string): PastedNode[] {
  return children(parse(html))
}

function children(node: DefaultTreeAdapterTypes.ParentNode): PastedNode[] {
  return node.childNodes.flatMap((child): PastedNode[] => {
    if ('value' in child) return [child.value]
    if (!('tagName' in child)) return []
    const attrs = Object.fromEntries(child.attrs.map((it) => [it.name, it.value]))
    return [{ tag: child.tagName, attrs, children: children(child) }]
  })
}
