import { describe, expect, it, vi } from 'vitest'
import { bindFields } from '#components/content-form/bind-fields.ts'

const values = { title: 'Rust', level: null as string | null }

describe('bindFields', () => {
  it('A bound field has its path, its value and a setter that changes this field alone', () => {
    const change = vi.fn()
    const field = bindFields(values, change)
    const { path, value, onChange } = field('title')
    expect({ path, value }).toEqual({ path: 'title', value: 'Rust' })
    onChange('Go')
    expect(change).toHaveBeenCalledExactlyOnceWith({ title: 'Go' })
  })

  it('The path of a field within a list item starts with the path of the item', () => {
    expect(bindFields(values, () => {}, 'outcomes.2')('title').path).toBe('outcomes.2.title')
  })

  it('A mistyped path and a value of the wrong type do not compile', () => {
    const field = bindFields(values, () => {})
    // @ts-expect-error there is no field “titel”
    field('titel')
    // @ts-expect-error a title is never null
    field('title').onChange(null)
    field('level').onChange(null)
  })
})
