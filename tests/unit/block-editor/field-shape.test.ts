import { describe, expect, it } from 'vitest'
import { blockFields, isFieldVisible } from '#components/block-editor/block-form-fields.ts'
import { blankValue, type FieldShape } from '#components/block-editor/field-shape.ts'
import { paragraph } from '#lib/blocks/paragraph.ts'
import { promo } from '#lib/blocks/promo.ts'
import { type BlockType, blockFor, blocks } from '#lib/blocks/registry.ts'

const types = Object.keys(blocks) as BlockType[]

describe('The form of a block', () => {
  it.each(types)(
    'The form of the block %s is made from its schema, each field with a label',
    (type) => {
      for (const { shape } of blockFields(type)) expect(labels(shape)).not.toContain('')
    },
  )

  it.each(types)('The form of the block %s has all fields of its schema', (type) => {
    const blank = blockFor(type).blank('b1') as { attrs: object; content?: unknown }
    const asked = blockFields(type).map(({ path }) => path.join('.'))
    const wanted = Object.keys(blank.attrs)
      .filter((it) => it !== 'id' && it !== 'version')
      .map((it) => `attrs.${it}`)
    expect(asked.toSorted()).toEqual(
      [...('content' in blank ? ['content'] : []), ...wanted].toSorted(),
    )
  })

  it('A new item of a list has an empty value for each of its fields', () => {
    const items = blockFields('labelledList')[0]?.shape
    expect(items?.type === 'list' && blankValue(items.item)).toEqual({
      label: '',
      icon: null,
      text: [],
    })
  })

  it('A form hides the fields that the chosen mode of a block does not use', () => {
    const { attrs, type } = promo.blank('b1')
    expect(isFieldVisible({ type, attrs: { ...attrs, mode: 'shared' } }, 'promoId')).toBe(true)
    expect(isFieldVisible({ type, attrs: { ...attrs, mode: 'own' } }, 'promoId')).toBe(false)
    expect(isFieldVisible(paragraph.blank('b2'), 'content')).toBe(true)
  })
})

function labels(shape: FieldShape): string[] {
  if (shape.type === 'list') return [shape.label, ...labels(shape.item)]
  if (shape.type === 'group') return shape.fields.flatMap(([, field]) => labels(field))
  return [shape.label]
}
