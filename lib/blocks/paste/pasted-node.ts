/** An element of pasted HTML as plain data, so that nothing in it can run. */
export type PastedElement = {
  tag: string
  attrs: Readonly<Record<string, string>>
  children: readonly PastedNode[]
}

export type PastedNode = PastedElement | string

/** Maximum nesting that is read; deeper content is reduced to its text. */
export const MAX_DEPTH = 100

/** All text within a node, at any depth. */
export function textOf(node: PastedNode): string {
  const parts: string[] = []
  const waiting: PastedNode[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next)
    else if (!TAGS_WITHOUT_TEXT.has(next.tag)) waiting.push(...next.children.toReversed())
  }
  return parts.join('')
}

/** Elements whose text is not content. */
export const TAGS_WITHOUT_TEXT: ReadonlySet<string> = new Set([
  'script',
  'style',
  'head',
  'meta',
  'link',
  'title',
  'template',
  'noscript',
  'xml',
  'o:officedocumentsettings',
  'w:worddocument',
])

/** The value of a property in the element's style attribute; empty if it has none. */
export function styleOf({ attrs }: PastedElement, name: string): string {
  for (const declaration of (attrs.style ?? '').split(';')) {
    const colon = declaration.indexOf(':')
    if (declaration.slice(0, colon).trim().toLowerCase() === name) {
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase()
    }
  }
  return ''
}
