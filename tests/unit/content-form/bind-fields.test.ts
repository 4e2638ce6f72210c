import { describe, expect, it, vi } from 'vitest'
import {
  bindFields,
  converted,
  fieldsOf,
  flagOf,
  itemOf,
  joined,
  nullAsEmpty,
} from '#components/content-form/bind-fields.ts'

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

const bound = <Value>(path: string, value: Value) => ({ path, value, onChange: vi.fn() })

describe('fields within fields', () => {
  it('A field of an object keeps the other fields of that object when it is set', () => {
    const recognition = bound('recognition', { status: 'PENDING', note: null as string | null })
    const note = fieldsOf(recognition)('note')
    expect(note.path).toBe('recognition.note')
    note.onChange('Not recognised in India.')
    expect(recognition.onChange).toHaveBeenCalledExactlyOnceWith({
      status: 'PENDING',
      note: 'Not recognised in India.',
    })
  })

  it('An item of a list replaces itself alone', () => {
    const points = bound('points', ['a', 'b', 'c'])
    const item = itemOf(points, 1)
    expect({ path: item.path, value: item.value }).toEqual({ path: 'points.1', value: 'b' })
    item.onChange('B')
    expect(points.onChange).toHaveBeenCalledExactlyOnceWith(['a', 'B', 'c'])
  })
})

describe('fields whose input shows another value', () => {
  it('An amount in paise is shown and entered in rupees', () => {
    const paise = bound('amountMinor', 12_50)
    const rupees = converted(paise, { show: (it) => it / 100, store: (it: number) => it * 100 })
    expect(rupees.value).toBe(12.5)
    rupees.onChange(20)
    expect(paise.onChange).toHaveBeenCalledExactlyOnceWith(20_00)
  })

  it('An optional text is shown as empty text and stored as null', () => {
    const phone = bound('phone', null as string | null)
    expect(nullAsEmpty(phone).value).toBe('')
    nullAsEmpty(phone).onChange('')
    nullAsEmpty(phone).onChange('1')
    expect(phone.onChange.mock.calls).toEqual([[null], ['1']])
  })

  it('Several texts are shown one per line', () => {
    const emails = bound('emails', ['a@b.example', 'c@d.example'])
    expect(joined(emails).value).toBe('a@b.example\nc@d.example')
    joined(emails).onChange('a@b.example\n')
    expect(emails.onChange).toHaveBeenCalledExactlyOnceWith(['a@b.example', ''])
  })

  it('A set keeps the order of its options whatever the order in which they are ticked', () => {
    const days = bound('callDays', [5, 1])
    const wednesday = flagOf(days, 3, [1, 2, 3, 4, 5])
    expect({ path: wednesday.path, value: wednesday.value }).toEqual({
      path: 'callDays.3',
      value: false,
    })
    wednesday.onChange(true)
    expect(days.onChange).toHaveBeenCalledExactlyOnceWith([1, 3, 5])
  })
})
