import { z } from 'zod'
import { type AnyBlock, type BlockType, blockFor } from '#lib/blocks/registry.ts'
import { type FieldShape, fieldShape } from './field-shape.ts'

/** A field of a block's form, by its path in the node: `content`, `attrs.title` … */
type BlockField = { path: readonly string[]; shape: FieldShape }

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
  if (!(schema instanceof z.ZodObject))
    throw new Error(`The schema of the block ${type} is not an object.`)
  const { attrs, content } = schema.shape
  if (!(attrs instanceof z.ZodObject))
    throw new Error(`The schema of the block ${type} has no attrs.`)
  const own = Object.entries(attrs.shape)
    .filter(([name]) => name !== 'id' && name !== 'version')
    .map(([name, field]) => ({ path: ['attrs', name], shape: fieldShape(field, name) }))
  return content ? [{ path: ['content'], shape: fieldShape(content, 'Text') }, ...own] : own
}

/** Whether the block's form shows a field: some fields are for certain values of `mode` only. */
export function isFieldVisible({ type, attrs }: AnyBlock, name: string): boolean {
  const modes = blockFor(type).fieldModes?.[name]
  return modes === undefined || ('mode' in attrs && modes.includes(String(attrs.mode)))
}

/** Whether there is anything to edit in a form. */
export const hasForm = (type: BlockType) => blockFields(type).length > 0
