import { z } from 'zod'
import { CONTENT_KINDS, type ContentKindName, type Reference, refer } from '#lib/content-kind.ts'
import { optionalText, requiredText } from '#lib/forms/text-fields.ts'
import { type Inline, inlineContent, inlineLinks, inlineText, linkAddress } from './inline.ts'

/**
 * Field schemas for blocks. `meta` is what a form needs to render the field:
 * `label`, `help`, and `control` where the type alone does not say it.
 */
export const BLOCK_ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/

export const blockIdField = z.string().regex(BLOCK_ID_PATTERN, 'A block needs an id.')

export const longText = (label: string, max = 4000) =>
  optionalText(label, max).meta({ label, control: 'textarea' })

export const inline = (label: string) => inlineContent.meta({ label, control: 'inline' })

/** An error for each list that has an item without text: it would be published as an empty mark. */
export const emptyItems = (lists: Readonly<Record<string, readonly Inline[]>>) =>
  Object.entries(lists).flatMap(([label, items]) =>
    items.some((it) => inlineText(it).trim() === '')
      ? [
          {
            severity: 'error' as const,
            message: `“${label}” has an item without text. Fill it in or remove it.`,
          },
        ]
      : [],
  )

export const contentReference = (label: string, kind: ContentKindName) =>
  z.uuid(`${label}: please choose one.`).meta({ label, control: 'reference', kind })

export const optionalReference = (label: string, kind: ContentKindName) =>
  z.uuid().nullable().meta({ label, control: 'reference', kind })

export const listOf = <Item extends z.ZodType>(
  label: string,
  item: Item,
  { min = 0, max, message }: { min?: number; max: number; message?: string },
) => {
  const list = z.array(item).max(max)
  return (min > 0 ? list.min(min, message) : list).meta({ label })
}

export const choice = <const Values extends readonly [string, ...string[]]>(
  label: string,
  values: Values,
) => z.enum(values).meta({ label })

export const flag = (label: string) => z.boolean().meta({ label })

const day = (label: string) => z.iso.date(`${label}: please enter a date.`).meta({ label })

/** Target of a link: a content, or an address. */
export const target = z
  .strictObject({
    label: requiredText('Link text', 160),
    kind: z.enum(CONTENT_KINDS).nullable().meta({ label: 'Kind' }),
    contentId: z.uuid().nullable().meta({ label: 'Content', control: 'reference' }),
    url: linkAddress.nullable().meta({ label: 'URL' }),
    sponsored: flag('Sponsored'),
  })
  .refine((it) => it.contentId === null || it.url === null, {
    message: 'A link can have either content or a URL, not both.',
    path: ['contentId'],
  })
  .refine((it) => (it.contentId !== null && it.kind !== null) || it.url !== null, {
    message: 'Choose content to link to, or enter a URL.',
    path: ['contentId'],
    params: { missing: true },
  })

export type ContentTarget = z.infer<typeof target>

export const citation = z.strictObject({
  title: requiredText('Title', 300),
  publisher: optionalText('Publisher'),
  url: linkAddress.nullable().meta({ label: 'URL' }),
  asOf: day('As of').nullable(),
})

export type Citation = z.infer<typeof citation>

/** attrs of every block: id, version and its own fields. */
export const blockAttrs = <Shape extends z.ZodRawShape>(version: number, shape: Shape) =>
  z.strictObject({ id: blockIdField, version: z.literal(version), ...shape })

/** Schema of version 1 of a block that keeps all its fields in `attrs`. */
export const blockSchema = <const Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  fields: Shape,
) => z.strictObject({ type: z.literal(type), attrs: blockAttrs(1, fields) })

export function targetReferences(targets: readonly ContentTarget[]): Reference[] {
  return targets.flatMap((it) => (it.kind ? refer('link', it.kind, it.contentId) : []))
}

export function linkReferences(...texts: (Inline | undefined)[]): Reference[] {
  return texts.flatMap((text) =>
    inlineLinks(text).flatMap((link) =>
      'contentId' in link ? refer('link', link.kind, link.contentId) : [],
    ),
  )
}

/** Joins the texts of a block, one line each; empty ones are left out. */
export function joinLines(...parts: (string | Inline | null | undefined)[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : inlineText(part ?? undefined)))
    .filter((part) => part.trim() !== '')
    .join('\n')
}
