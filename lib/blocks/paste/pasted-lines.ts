import { cleanInline, type EditorNode } from '../editor-text.ts'
import { type Inline, inlineText } from '../inline.ts'
import { normalizeInline } from './pasted-inline.ts'

/** The lines of pasted content, for a list with one field for each; null if it is not several lines. */
export function pastedLines(content: readonly EditorNode[]): Inline[] | null {
  const lines = content.map(linesOf)
  if (lines.some((it) => it === null)) return null
  const found = lines
    .flatMap((it) => it ?? [])
    .map(withoutBullet)
    .filter((it) => inlineText(it).trim() !== '')
  return found.length > 1 ? found : null
}

const TEXTS: readonly string[] = ['paragraph', 'heading', 'blockquote']
const LISTS: readonly string[] = ['bulletList', 'orderedList', 'listItem']

function linesOf({ type, content = [] }: EditorNode): Inline[] | null {
  if (TEXTS.includes(type)) return [cleanInline(content)]
  return LISTS.includes(type) ? content.flatMap((it) => linesOf(it) ?? []) : null
}

/** Plain text has its bullets and numbers as characters. */
function withoutBullet(line: Inline): Inline {
  const [first, ...rest] = line
  return first?.type === 'text'
    ? normalizeInline([
        { ...first, text: first.text.replace(/^\s*(?:[•‣▪◦*–-]|\d+[.)])\s+/, '') },
        ...rest,
      ])
    : line
}

/** Splits “**Label:** text” or “Label: text”; the label is empty if the line has none. */
export function splitLabel(line: Inline): { label: string; text: Inline } {
  const [first, ...rest] = line
  if (first?.type !== 'text') return { label: '', text: line }
  if (first.marks?.some((it) => it.type === 'bold') && rest.length > 0) {
    const label = first.text.trim().replace(/\s*[:–—-]$/, '')
    return { label, text: withoutSeparator(rest) }
  }
  const [, label, text = ''] = /^([^:]{1,80}):\s+(.*)$/s.exec(first.text) ?? []
  return label
    ? { label, text: normalizeInline([{ ...first, text }, ...rest]) }
    : { label: '', text: line }
}

function withoutSeparator(line: Inline): Inline {
  const [first, ...rest] = line
  return first?.type === 'text'
    ? normalizeInline([{ ...first, text: first.text.replace(/^\s*[:–—-]\s*/, '') }, ...rest])
    : line
}
