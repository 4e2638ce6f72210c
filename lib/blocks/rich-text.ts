import { z } from 'zod'
import type { Reference } from '#lib/content-kind.ts'
import { addIssues } from '#lib/forms/form-input.ts'
import type { Finding } from './block.ts'
import { faqSectionAnchor } from './faq-section.ts'
import { inlineText } from './inline.ts'
import { type AnyBlock, blockFor, isBlockType } from './registry.ts'

export const MAX_BLOCKS = 600

export type RichText = { type: 'doc'; content: AnyBlock[] }

export const emptyRichText = (): RichText => ({ type: 'doc', content: [] })

/**
 * Schema of a rich text from an editor, a file or the database. Blocks of older versions are upcast
 * first; anything unknown is refused, with the index of the block in the path.
 */
export const richTextSchema: z.ZodType<RichText> = z
  .strictObject({
    type: z.literal('doc'),
    content: z.array(z.unknown()).max(MAX_BLOCKS, `A text can have at most ${MAX_BLOCKS} blocks.`),
  })
  .transform((doc, context) => {
    const content: AnyBlock[] = []
    const ids = new Set<string>()
    doc.content.forEach((raw, index) => {
      const parsed = parseBlock(raw)
      if (!parsed.success) {
        addIssues(
          context,
          parsed.issues.map((it) => ({
            message: it.message,
            path: ['content', index, ...it.path],
            params: causeOf(it),
          })),
        )
        return
      }
      if (ids.has(parsed.block.attrs.id)) {
        const path = ['content', index, 'attrs', 'id']
        addIssues(context, [{ message: 'Two blocks have the same id.', path }])
        return
      }
      ids.add(parsed.block.attrs.id)
      content.push(parsed.block)
    })
    return { type: 'doc' as const, content }
  })

/**
 * Reads a rich text from our own tables. It was validated when it was stored, so only blocks of an
 * older version are upcast and parsed; parsing all blocks takes longer than the queries of a page.
 *
 * @throws if a block of an older version cannot be upcast
 */
export function storedRichText(stored: unknown): RichText {
  const { content } = stored as { content: AnyBlock[] }
  return { type: 'doc', content: content.map(currentBlock) }
}

function currentBlock(node: AnyBlock): AnyBlock {
  if (isBlockType(node.type) && node.attrs.version === blockFor(node.type).version) return node
  const parsed = parseBlock(node)
  if (parsed.success) return parsed.block
  throw new Error(`A stored block is not readable: ${parsed.issues[0]?.message ?? node.type}`)
}

type ParsedBlock = { success: true; block: AnyBlock } | { success: false; issues: BlockIssue[] }

type BlockIssue = {
  message: string
  path: PropertyKey[]
  /** Code of the original issue, which tells empty values from invalid ones. */
  code?: string | undefined
  expected?: string
  format?: string
  params?: Record<string, unknown> | undefined
}

const causeOf = ({ code, expected, format, params }: BlockIssue) => ({
  code,
  expected,
  format,
  missing: params?.missing === true,
})

/** Upcasts the blocks of a draft without validation; required fields may be empty. */
export function upcastRichText(doc: unknown): unknown {
  const { type, content } = (doc ?? {}) as { type?: unknown; content?: unknown }
  if (type !== 'doc' || !Array.isArray(content)) return doc
  return { ...(doc as object), content: content.map(upcastBlock) }
}

function upcastBlock(raw: unknown): unknown {
  const head = blockHead.safeParse(raw)
  if (!head.success || !isBlockType(head.data.type)) return raw
  const block = blockFor(head.data.type)
  return upcast(head.data, block.version, block.upcasts ?? {})
}

const blockHead = z.looseObject({ type: z.string(), attrs: z.looseObject({}) })

export function parseBlock(raw: unknown): ParsedBlock {
  const head = blockHead.safeParse(raw)
  if (!head.success) return refused('This is not a block.')
  const { type } = head.data
  if (!isBlockType(type)) return refused(`There is no block “${type.slice(0, 40)}”.`)
  const block = blockFor(type)
  const parsed = block.schema.safeParse(upcast(head.data, block.version, block.upcasts ?? {}))
  return parsed.success
    ? { success: true, block: parsed.data as AnyBlock }
    : { success: false, issues: parsed.error.issues }
}

function refused(message: string): ParsedBlock {
  return { success: false, issues: [{ message, path: [] }] }
}

function upcast(
  node: { attrs: Record<string, unknown> } & Record<string, unknown>,
  version: number,
  upcasts: Record<number, (node: Record<string, unknown>) => Record<string, unknown>>,
): Record<string, unknown> {
  let lifted: Record<string, unknown> = node
  for (let from = Number(node.attrs.version); from < version; from += 1) {
    const step = upcasts[from]
    if (!step) return lifted
    lifted = step(lifted)
  }
  return lifted
}

/** The text that readers see, one line for each paragraph, cell and item. */
export function richTextToPlainText(doc: RichText): string {
  return doc.content
    .map((node) => blockFor(node.type).text(node))
    .filter((text) => text !== '')
    .join('\n')
}

/** All references of a rich text in reading order, with repetitions. */
export function richTextReferences(doc: RichText): Reference[] {
  return doc.content.flatMap((node) => blockFor(node.type).references(node))
}

/** The findings of each block, and those about the order of headings. */
export function richTextFindings(doc: RichText): Finding[] {
  const findings: Finding[] = []
  let level = 1
  doc.content.forEach((node, index) => {
    const neighbours = {
      before: doc.content[index - 1]?.type ?? null,
      after: doc.content[index + 1]?.type ?? null,
    }
    const own = blockFor(node.type).lint?.(node, neighbours) ?? []
    findings.push(...own.map((it) => ({ ...it, blockId: node.attrs.id })))
    if (node.type !== 'heading') return
    if (node.attrs.level > level + 1) {
      findings.push({
        severity: 'warning',
        message: `This heading skips a level: it goes from level ${level} to ${node.attrs.level}.`,
        blockId: node.attrs.id,
      })
    }
    level = node.attrs.level
  })
  return findings
}

export type Section = { level: 2 | 3; text: string; anchor: string }

/** The table of contents: headings of the first two levels, and sections of FAQs. */
export function richTextSections(doc: RichText): Section[] {
  return doc.content.flatMap((node): Section[] => {
    if (node.type === 'faqSection') {
      const { id, title } = node.attrs
      return title === '' ? [] : [{ level: 2, text: title, anchor: faqSectionAnchor(id) }]
    }
    if (node.type !== 'heading' || node.attrs.level === 4) return []
    const { level, anchor } = node.attrs
    return [{ level: level as 2 | 3, text: inlineText(node.content), anchor }]
  })
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0
}

/** At 230 words a minute, the middle of what adults read silently (Brysbaert 2019: 238 for non-fiction). */
export function readMinutes(words: number): number {
  return Math.max(1, Math.round(words / 230))
}
