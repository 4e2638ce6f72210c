import { describe, expect, it } from 'vitest'
import { choosePlacements } from '#lib/placements/placement.ts'

const placed = (promoId: string, topicId: string | null, priority = 0) => ({
  promoId,
  topicId,
  priority,
  slot: 'RAIL_CARD',
})
const choose = (rows: ReturnType<typeof placed>[], topics: string[] = ['child', 'parent']) =>
  choosePlacements(rows, topics, []).get('RAIL_CARD')

describe('what stands in a slot', () => {
  it('is of the nearest topic, whatever the priorities', () => {
    expect(
      choose([placed('all', null, 99), placed('parent', 'parent', 50), placed('child', 'child')]),
    ).toBe('child')
  })

  it('is the highest priority of one topic, and always the same of two equals', () => {
    expect(choose([placed('a', 'child', 1), placed('b', 'child', 2)])).toBe('b')
    expect(choose([placed('b', null), placed('a', null)])).toBe('a')
  })

  it('is nothing of a topic that this page is not about', () => {
    expect(choose([placed('other', 'elsewhere')])).toBeUndefined()
  })

  it('is the page’s own choice, or nothing if the page switched it off', () => {
    const rows = [placed('all', null)]
    const own = (promoId: string | null) =>
      choosePlacements(rows, [], [{ slot: 'RAIL_CARD', promoId }]).get('RAIL_CARD')
    expect(own('mine')).toBe('mine')
    expect(own(null)).toBeUndefined()
  })
})
