import { z } from 'zod'
import { CONTENT_KINDS } from '#lib/content-kind.ts'
import { isStorableText, NOT_STORABLE, withoutControls } from '#lib/format/storable-text.ts'

/** Addresses that editors may link to; all others (javascript:, data: …) are refused. */
export const linkAddress = z
  .string()
  .trim()
  .max(2000)
  .refine(isLinkAddress, 'Use a URL that starts with https://, mailto:, tel:, / or #.')

export function isLinkAddress(value: string): boolean {
  if (/^(\/(?![/\\])|#)/.test(value)) return !/[\s<>"]/.test(value)
  try {
    const url = new URL(value)
    return ['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol)
  } catch {
    return false
  }
}

/** A link leads to a content by its id, or to an address; never to both. */
const linkMark = z.strictObject({
  type: z.literal('link'),
  attrs: z.union([
    z.strictObject({ kind: z.enum(CONTENT_KINDS), contentId: z.uuid() }),
    z.strictObject({ href: linkAddress, sponsored: z.boolean().optional() }),
  ]),
})

const mark = z.union([
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('code') }),
  linkMark,
])

const textNode = z.strictObject({
  type: z.literal('text'),
  text: z.string().overwrite(withoutControls).max(20_000).refine(isStorableText, NOT_STORABLE),
  marks: z.array(mark).max(4).optional(),
})

const hardBreak = z.strictObject({ type: z.literal('hardBreak') })

export const inlineContent = z
  .array(z.union([textNode, hardBreak]))
  .max(2000)
  // ProseMirror has no empty text nodes.
  .overwrite((nodes) => nodes.filter((it) => it.type !== 'text' || it.text !== ''))

export type Mark = z.infer<typeof mark>
type LinkMark = z.infer<typeof linkMark>
export type InlineNode = z.infer<typeof inlineContent>[number]
export type Inline = InlineNode[]

/** The plain text, without marks. */
export function inlineText(inline: Inline | undefined): string {
  return (inline ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')
}

export function inlineLinks(inline: Inline | undefined): LinkMark['attrs'][] {
  return (inline ?? []).flatMap((node) =>
    node.type === 'text'
      ? (node.marks ?? []).flatMap((found) => (found.type === 'link' ? [found.attrs] : []))
      : [],
  )
}
