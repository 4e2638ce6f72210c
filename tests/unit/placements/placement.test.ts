import { describe, expect, it } from 'vitest'
import { choosePlacements } from '#lib/placements/placement.ts'
import { placementSnapshot } from '#lib/placements/schema.ts'

const placed = (promoId: string, topicId: string | null, priority = 0) => ({
  promoId,
  topicId,
  priority,
  slot: 'RAIL_CARD',
})
const choose = (rows: ReturnType<typeof placed>[], topics: string[] = ['child', 'parent']) =>
  choosePlacements(rows, topics, []).get('RAIL_CARD')

describe('The promo of a slot', () => {
  it('The placement of the nearest topic wins, whatever the priorities', () => {
    expect(
      choose([placed('all', null, 99), placed('parent', 'parent', 50), placed('child', 'child')]),
    ).toBe('child')
  })

  it('The highest priority of one topic wins, and ties are decided the same way each time', () => {
    expect(choose([placed('a', 'child', 1), placed('b', 'child', 2)])).toBe('b')
    expect(choose([placed('b', null), placed('a', null)])).toBe('a')
  })

  it('A placement of another topic is not shown', () => {
    expect(choose([placed('other', 'elsewhere')])).toBeUndefined()
  })

  it('The choice of the page wins, also if it switches the slot off', () => {
    const rows = [placed('all', null)]
    const own = (promoId: string | null) =>
      choosePlacements(rows, [], [{ slot: 'RAIL_CARD', promoId }]).get('RAIL_CARD')
    expect(own('mine')).toBe('mine')
    expect(own(null)).toBeUndefined()
  })
})

it('A placement without a promo asks for one', () => {
  const empty = {
    ...{ slot: 'IN_TEXT', topicId: null, promoId: '', priority: 0 },
    ...{ startsAt: null, endsAt: null, active: true },
  }
  const messages = placementSnapshot.safeParse(empty).error?.issues.map((it) => it.message)
  expect(messages).toEqual(['Please choose one.'])
})
