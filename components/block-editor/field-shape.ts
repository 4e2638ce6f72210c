import { z } from 'zod'
import type { ContentKindName } from '#lib/content-kind.ts'

/** What a form needs to know about a field, taken from its schema and the schema's `meta`. */
export type FieldShape = { label: string; nullable: boolean } & (
  | { type: 'text'; max: number | undefined; control: 'line' | 'area' | 'code' }
  | { type: 'inline' | 'flag' | 'day' | 'grid' | 'cells' | 'list-text' | 'target' }
  | { type: 'choice'; options: readonly (string | number)[] }
  | { type: 'number'; min: number | undefined; max: number | undefined }
  | { type: 'reference'; kind: ContentKindName | null }
  | { type: 'list'; item: FieldShape; max: number | undefined }
  | { type: 'group'; fields: readonly (readonly [string, FieldShape])[] }
)

type Meta = { label?: string; control?: string; kind?: ContentKindName }

const metaOf = (schema: z.core.$ZodType): Meta => (z.globalRegistry.get(schema) ?? {}) as Meta

/** @throws if no input exists for the schema; a test calls this for every block */
export function fieldShape(schema: z.core.$ZodType, name = ''): FieldShape {
  const { inner, nullable } = unwrap(schema)
  const meta = { ...metaOf(inner), ...metaOf(schema) }
  const base = { label: meta.label ?? name, nullable }
  switch (meta.control) {
    case 'inline':
    case 'grid':
    case 'cells':
      return { ...base, type: meta.control }
    case 'list':
      return { ...base, type: 'list-text' }
    case 'reference':
      return { ...base, type: 'reference', kind: meta.kind ?? null }
  }
  return { ...base, ...plainShape(inner, meta, name) }
}

type Plain = FieldShape extends infer Shape
  ? Shape extends unknown
    ? Omit<Shape, 'label' | 'nullable'>
    : never
  : never

function plainShape(schema: z.core.$ZodType, meta: Meta, name: string): Plain {
  if (schema instanceof z.ZodBoolean) return { type: 'flag' }
  if (schema instanceof z.ZodNumber) {
    return { type: 'number', min: finite(schema.minValue), max: finite(schema.maxValue) }
  }
  if (schema instanceof z.ZodISODate) return { type: 'day' }
  if (schema instanceof z.ZodEnum) {
    return { type: 'choice', options: schema.options.map((it) => it as string | number) }
  }
  if (schema instanceof z.ZodUnion) return { type: 'choice', options: literalsOf(schema) }
  if (schema instanceof z.ZodString) {
    const control = meta.control === 'code' ? 'code' : meta.control === 'textarea' ? 'area' : 'line'
    return { type: 'text', max: finite(schema.maxLength), control }
  }
  if (schema instanceof z.ZodArray) {
    return { type: 'list', item: fieldShape(schema.element, meta.label ?? name), max: undefined }
  }
  if (schema instanceof z.ZodObject) return groupShape(schema)
  throw new Error(`no form field for ${name}: ${schema._zod.def.type}`)
}

const TARGET = ['label', 'kind', 'contentId', 'url', 'sponsored']

function groupShape(schema: z.ZodObject): Plain {
  const names = Object.keys(schema.shape)
  if (TARGET.every((it) => names.includes(it))) return { type: 'target' }
  return {
    type: 'group',
    fields: Object.entries(schema.shape)
      .filter(([name]) => name !== 'id')
      .map(([name, field]) => [name, fieldShape(field, name)] as const),
  }
}

function literalsOf(schema: z.ZodUnion): (string | number)[] {
  return schema.options.map((option) => {
    const value = option instanceof z.ZodLiteral ? option.value : null
    if (typeof value === 'string' || typeof value === 'number') return value
    throw new Error('a form field supports only a choice of texts or numbers')
  })
}

function unwrap(schema: z.core.$ZodType): { inner: z.core.$ZodType; nullable: boolean } {
  if (schema instanceof z.ZodNullable) return { ...unwrap(schema.unwrap()), nullable: true }
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap())
  return { inner: schema, nullable: false }
}

const finite = (value: number | null | undefined) =>
  value !== null && value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER
    ? value
    : undefined

/** An empty value for a new list item. */
export function blankValue(shape: FieldShape): unknown {
  if (shape.nullable) return null
  switch (shape.type) {
    case 'text':
    case 'reference':
    case 'day':
      return ''
    case 'flag':
      return false
    case 'choice':
      return shape.options[0]
    case 'number':
      return shape.min ?? 0
    case 'target':
      return { label: '', kind: null, contentId: null, url: null, sponsored: false }
    case 'group':
      return Object.fromEntries(shape.fields.map(([name, field]) => [name, blankValue(field)]))
    case 'cells':
      return {}
    default:
      return []
  }
}
