import { z } from 'zod'
import type { Reference } from '#lib/content-kind.ts'
import { defineBlock } from './block.ts'
import { blockAttrs, linkReferences } from './fields.ts'
import { type Inline, inlineContent, inlineText } from './inline.ts'

/** Maximum nesting of lists. */
export const MAX_LIST_DEPTH = 3

export type ListItem = {
  type: 'listItem'
  content: [ItemText, ...NestedList[]]
}
type ItemText = { type: 'paragraph'; content?: Inline | undefined }
export type NestedList = { type: 'bulletList' | 'orderedList'; content: ListItem[] }

const itemText = z.strictObject({
  type: z.literal('paragraph'),
  content: inlineContent.optional(),
})

function listItem(depth: number): z.ZodType<ListItem> {
  const nested =
    depth === 1
      ? z.never()
      : z.strictObject({
          type: z.enum(['bulletList', 'orderedList']),
          content: z
            .array(listItem(depth - 1))
            .min(1)
            .max(200),
        })
  return z.strictObject({
    type: z.literal('listItem'),
    content: z.tuple([itemText], nested),
  }) as unknown as z.ZodType<ListItem>
}

const items = z
  .array(listItem(MAX_LIST_DEPTH))
  .min(1, 'A list needs at least one item.')
  .max(500)
  .meta({ label: 'Items', control: 'list' })

const bulletSchema = z.strictObject({
  type: z.literal('bulletList'),
  attrs: blockAttrs(1, {}),
  content: items,
})
const orderedSchema = z.strictObject({
  type: z.literal('orderedList'),
  attrs: blockAttrs(1, { start: z.int().min(0).max(9999).meta({ label: 'Starts at' }) }),
  content: items,
})

type BulletListBlock = z.infer<typeof bulletSchema>
type OrderedListBlock = z.infer<typeof orderedSchema>

const firstItem = (): ListItem[] => [
  { type: 'listItem', content: [{ type: 'paragraph', content: [] }] },
]

export const bulletList = defineBlock<BulletListBlock>({
  type: 'bulletList',
  version: 1,
  label: 'Bullet list',
  hint: 'Items without an order',
  group: 'Text',
  keywords: 'ul unordered',
  schema: bulletSchema,
  blank: (id) => ({ type: 'bulletList', attrs: { id, version: 1 }, content: firstItem() }),
  text: (node) => itemsText(node.content),
  references: (node) => itemsReferences(node.content),
})

export const orderedList = defineBlock<OrderedListBlock>({
  type: 'orderedList',
  version: 1,
  label: 'Numbered list',
  hint: 'Items in an order',
  group: 'Text',
  keywords: 'ol ordered',
  schema: orderedSchema,
  blank: (id) => ({
    type: 'orderedList',
    attrs: { id, version: 1, start: 1 },
    content: firstItem(),
  }),
  text: (node) => itemsText(node.content),
  references: (node) => itemsReferences(node.content),
})

function itemsText(list: ListItem[]): string {
  return list
    .map(({ content: [own, ...nested] }) =>
      [inlineText(own.content), ...nested.map((it) => itemsText(it.content))].join('\n'),
    )
    .join('\n')
}

function itemsReferences(list: ListItem[]): Reference[] {
  return list.flatMap(({ content: [own, ...nested] }) => [
    ...linkReferences(own.content),
    ...nested.flatMap((it) => itemsReferences(it.content)),
  ])
}
