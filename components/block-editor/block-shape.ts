import { z } from 'zod'
import { type BlockType, blockFor } from '#lib/blocks/registry.ts'
import { type FieldShape, fieldShape } from './field-shape.ts'

/** The fields of a block by the path in its node: `content`, `attrs.title` … */
export type BlockField = { path: readonly string[]; shape: FieldShape }

const shapes = new Map<BlockType, readonly BlockField[]>()

export function blockFields(type: BlockType): readonly BlockField[] {
  const known = shapes.get(type)
  if (known) return known
  const fields = readFields(type)
  shapes.set(type, fields)
  return fields
}

function readFields(type: BlockType): BlockField[] {
  const { schema } = blockFor(type)
  if (!(schema instanceof z.ZodObject)) throw new Error(`the schema of ${type} is no object`)
  const { attrs, content } = schema.shape
  if (!(attrs instanceof z.ZodObject)) throw new Error(`${type} has no attributes`)
  const own = Object.entries(attrs.shape)
    .filter(([name]) => name !== 'id' && name !== 'version')
    .map(([name, field]) => ({ path: ['attrs', name], shape: fieldShape(field, name) }))
  return content ? [{ path: ['content'], shape: fieldShape(content, 'Text') }, ...own] : own
}

/** What the chosen mode of a block leaves without meaning is not asked for. */
const modes: Partial<Record<BlockType, Record<string, readonly string[]>>> = {
  relatedArticle: { articleId: ['article'], url: ['url'], label: ['article', 'url'] },
  promo: { promoId: ['shared'], lead: ['own'], targets: ['own'], ctaId: ['own'] },
  courseRail: { courseIds: ['pinned'], rule: ['rule'] },
}

export function isShown(type: BlockType, name: string, attrs: object): boolean {
  const wanted = modes[type]?.[name]
  return wanted === undefined || ('mode' in attrs && wanted.includes(String(attrs.mode)))
}
