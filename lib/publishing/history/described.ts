import type { Inline, Mark } from '#lib/blocks/inline.ts'
import type { AnyBlock } from '#lib/blocks/registry.ts'
import { isUuid } from '#lib/format/uuid.ts'
import { fieldLabel } from './field-labels.ts'

/** The title of a content by its id; the id itself if the title is unknown. */
export type NameOf = (id: string) => string

/** Fields that are not described. */
const SILENT = ['id', 'version', 'type', 'anchor']

/** Fields that are described without their label. */
const PLAIN = ['text', 'content', 'items', 'title', 'label']

/** Describes a block as text, one line for each part, so that two versions can be compared. */
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

/** Describes any value of a snapshot as lines; an empty value has none. */
export function describeValue(value: unknown, nameOf: NameOf): string[] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  if (typeof value === 'string') return [isUuid(value) ? nameOf(value) : readable(value)]
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

/** Turns an enum value such as BEGINNER into readable text. */
const readable = (value: string) =>
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

/** Ids of all contents that a snapshot refers to. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return isUuid(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return [...new Set(Object.values(value).flatMap(idsIn))]
}
