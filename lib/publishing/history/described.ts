import type { Inline, Mark } from '#lib/blocks/inline.ts'
import type { AnyBlock } from '#lib/blocks/registry.ts'
import { isUuid } from '#lib/format/uuid.ts'
import { fieldLabel } from './field-labels.ts'

/** The title of a content by its id; the id itself where nobody knows it. */
export type NameOf = (id: string) => string

/** Says nothing to a reader. */
const SILENT = ['id', 'version', 'type', 'anchor']

/** What the label of the field would only repeat. */
const PLAIN = ['text', 'content', 'items', 'title', 'label']

/** A block in words, one line a part, so that two versions of it can be compared word by word. */
export function describeBlock(block: AnyBlock, nameOf: NameOf): string {
  if (block.type === 'comparisonTable') return describeComparison(block, nameOf)
  const { content } = block as { content?: unknown }
  const attrs = Object.entries(block.attrs).flatMap(([key, value]) => field(key, value, nameOf))
  return [...describeValue(content, nameOf), ...attrs].join('\n')
}

type Comparison = Extract<AnyBlock, { type: 'comparisonTable' }>

function describeComparison({ attrs }: Comparison, nameOf: NameOf): string {
  const head = attrs.options.map((it) => it.label).join(' | ')
  const rows = attrs.criteria.map((row) => {
    const cells = attrs.options.map((it) => describeInline(row.cells[it.id] ?? [], nameOf) || '–')
    return `${row.label}: ${cells.join(' | ')}`
  })
  return [attrs.caption, head, ...rows].join('\n')
}

function field(key: string, value: unknown, nameOf: NameOf): string[] {
  if (SILENT.includes(key)) return []
  const lines = describeValue(value, nameOf)
  if (PLAIN.includes(key) || Array.isArray(value)) return lines
  return lines.map((line) => `${fieldLabel(key)}: ${line}`)
}

/** Any value of a snapshot in lines; what is not said has none. */
export function describeValue(value: unknown, nameOf: NameOf): string[] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (typeof value === 'string') return [isUuid(value) ? nameOf(value) : word(value)]
  if (typeof value !== 'object') return [String(value)]
  if (!Array.isArray(value)) return describeObject(value, nameOf)
  if (isInline(value)) return [describeInline(value, nameOf)].filter((it) => it !== '')
  // A row of a table, or a list in a list.
  return value.flatMap((it) =>
    Array.isArray(it)
      ? it.map((cell) => describeValue(cell, nameOf).join(' ') || '–').join(' | ')
      : describeValue(it, nameOf),
  )
}

function describeObject(value: object, nameOf: NameOf): string[] {
  if ('type' in value && 'content' in value) {
    const lines = describeValue(value.content, nameOf)
    return value.type === 'listItem' ? lines.map(nested) : lines
  }
  const lines = Object.entries(value).flatMap(([key, it]) => field(key, it, nameOf))
  return lines.length > 0 ? [lines.join(' · ')] : []
}

const nested = (line: string, index: number) => (index === 0 ? `• ${line}` : `  ${line}`)

/** BEGINNER is a word of ours, not of a text. */
const word = (value: string) =>
  /^[A-Z]+(?:_[A-Z]+)*$/.test(value) && value.length > 3
    ? value.charAt(0) + value.slice(1).toLowerCase().replaceAll('_', ' ')
    : value

const isInline = (value: readonly unknown[]): value is Inline =>
  value.every(
    (it) =>
      typeof it === 'object' &&
      it !== null &&
      'type' in it &&
      (it.type === 'text' || it.type === 'hardBreak'),
  )

function describeInline(inline: Inline, nameOf: NameOf): string {
  return inline
    .map((node) =>
      node.type === 'text'
        ? (node.marks ?? []).reduceRight((text, mark) => marked(text, mark, nameOf), node.text)
        : '\n',
    )
    .join('')
}

function marked(text: string, mark: Mark, nameOf: NameOf): string {
  switch (mark.type) {
    case 'bold':
      return `**${text}**`
    case 'italic':
      return `_${text}_`
    case 'code':
      return `\`${text}\``
    case 'link':
      return `${text} [→ ${'contentId' in mark.attrs ? nameOf(mark.attrs.contentId) : mark.attrs.href}]`
  }
}

/** Every content that a snapshot names, to look their names up. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return isUuid(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return [...new Set(Object.values(value).flatMap(idsIn))]
}
