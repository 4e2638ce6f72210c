import { describe, expect, it } from 'vitest'
import { blockFields, isShown } from '#components/block-editor/block-shape.ts'
import { blankValue, type FieldShape } from '#components/block-editor/field-shape.ts'
import { type BlockType, blockFor, blocks } from '#lib/blocks/registry.ts'

const types = Object.keys(blocks) as BlockType[]

describe('the form of a block', () => {
  it.each(types)('%s is drawn from its schema, each field with a label', (type) => {
    for (const { shape } of blockFields(type)) expect(labels(shape)).not.toContain('')
  })

  it.each(types)('%s asks for all that its schema wants', (type) => {
    const blank = blockFor(type).blank('b1') as { attrs: object; content?: unknown }
    const asked = blockFields(type).map(({ path }) => path.join('.'))
    const wanted = Object.keys(blank.attrs)
      .filter((it) => it !== 'id' && it !== 'version')
      .map((it) => `attrs.${it}`)
    expect(asked.toSorted()).toEqual(
      [...('content' in blank ? ['content'] : []), ...wanted].toSorted(),
    )
  })

  it('adds items that their schema takes once they are filled in', () => {
    const items = blockFields('labelledList')[0]?.shape
    expect(items?.type === 'list' && blankValue(items.item)).toEqual({
      label: '',
      icon: null,
      text: [],
    })
  })

  it('leaves out what the chosen mode gives no meaning', () => {
    expect(isShown('promo', 'promoId', { mode: 'shared' })).toBe(true)
    expect(isShown('promo', 'promoId', { mode: 'own' })).toBe(false)
    expect(isShown('paragraph', 'content', {})).toBe(true)
  })
})

function labels(shape: FieldShape): string[] {
  if (shape.type === 'list') return [shape.label, ...labels(shape.item)]
  if (shape.type === 'group') return shape.fields.flatMap(([, field]) => labels(field))
  return [shape.label]
}
