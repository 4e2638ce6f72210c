/** An element of what is pasted, or text. Whoever reads the HTML makes these of it; nothing in them runs. */
export type PastedElement = {
  tag: string
  attrs: Readonly<Record<string, string>>
  children: readonly PastedNode[]
}

export type PastedNode = PastedElement | string

/** Deeper than any program nests; beyond it only the words count. */
export const DEPTH_LIMIT = 100

/** All words within, however deep. */
export function textOf(node: PastedNode): string {
  const parts: string[] = []
  const waiting: PastedNode[] = [node]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next)
    else if (!TAGS_WITHOUT_TEXT.has(next.tag)) waiting.push(...next.children.toReversed())
  }
  return parts.join('')
}

/** What holds no words of the text. */
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

/** A declaration of the element's own style; empty if it has none. */
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
