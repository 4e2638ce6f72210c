import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyBlock } from '#lib/blocks/registry.ts'
import { type Conflict, mergeSnapshots } from '#lib/publishing/drafts/merge.ts'
import { isSame } from '#lib/publishing/drafts/same-value.ts'

const block = (id: string, text: string): AnyBlock => ({
  type: 'paragraph',
  attrs: { id, version: 1 },
  content: [{ type: 'text', text }],
})
const snapshotOf = (blocks: AnyBlock[], title = 'Title') => ({
  title,
  topicIds: ['a'],
  body: { type: 'doc' as const, content: blocks },
})
const texts = (it: ReturnType<typeof snapshotOf>) =>
  it.body.content.map((one) => (one.type === 'paragraph' ? one.content?.map(textOf).join('') : ''))
const textOf = (node: { type: string; text?: string }) => node.text ?? ''
const abc = [block('a', 'a'), block('b', 'b'), block('c', 'c')]

describe('Two versions of one text', () => {
  it('Changes to different blocks and fields are merged automatically', () => {
    const mine = snapshotOf([block('a', 'mine'), ...abc.slice(1)], 'My title')
    const theirs = { ...snapshotOf([...abc.slice(0, 2), block('c', 'theirs')]), topicIds: ['b'] }
    const merged = mergeSnapshots(snapshotOf(abc), mine, theirs)
    expect(merged.conflicts).toEqual([])
    expect(merged.taken).toEqual({ fields: ['topicIds'], blocks: 1, moved: false })
    expect(merged.snapshot).toMatchObject({ title: 'My title', topicIds: ['b'] })
    expect(texts(merged.snapshot)).toEqual(['mine', 'b', 'theirs'])
  })

  it('Changes of both sides to one block leave a choice: mine, theirs, or both', () => {
    const base = snapshotOf(abc)
    const mine = snapshotOf([block('a', 'mine'), ...abc.slice(1)])
    const theirs = snapshotOf([block('a', 'theirs'), ...abc.slice(1)])
    const choose = (choice: 'mine' | 'theirs' | 'both') =>
      texts(mergeSnapshots(base, mine, theirs, { 'body/a': choice }).snapshot)
    expect(mergeSnapshots(base, mine, theirs).conflicts).toMatchObject([
      { key: 'body/a', what: 'block', mine: block('a', 'mine'), theirs: block('a', 'theirs') },
    ])
    expect(choose('mine')).toEqual(['mine', 'b', 'c'])
    expect(choose('theirs')).toEqual(['theirs', 'b', 'c'])
    expect(choose('both')).toEqual(['mine', 'theirs', 'b', 'c'])
  })

  it('A block that one side edited and the other removed leaves a choice', () => {
    const merged = mergeSnapshots(
      snapshotOf(abc),
      snapshotOf(abc.slice(1)),
      snapshotOf([block('a', 'edited'), ...abc.slice(1)]),
    )
    expect(merged.conflicts).toMatchObject([{ key: 'body/a', mine: null, canBoth: false }])
    expect(texts(merged.snapshot)).toEqual(['edited', 'b', 'c'])
  })

  it('Insertions of both sides at the same place are kept, theirs first', () => {
    const mine = snapshotOf(abc.toSpliced(1, 0, block('m', 'mine')))
    const theirs = snapshotOf(abc.toSpliced(1, 0, block('t', 'theirs')))
    const merged = mergeSnapshots(snapshotOf(abc), mine, theirs)
    expect(merged.conflicts).toEqual([])
    expect(texts(merged.snapshot)).toEqual(['a', 'theirs', 'mine', 'b', 'c'])
  })

  it('The order of the side that moved blocks is taken, and both orders are shown if both did', () => {
    const moved = snapshotOf([...abc.slice(1), block('a', 'a')])
    const edited = snapshotOf([block('a', 'edited'), ...abc.slice(1)])
    expect(texts(mergeSnapshots(snapshotOf(abc), edited, moved).snapshot)).toEqual([
      'b',
      'c',
      'edited',
    ])
    const otherwise = snapshotOf(abc.toReversed())
    const both = mergeSnapshots(snapshotOf(abc), moved, otherwise, { 'body order': 'theirs' })
    expect(both.conflicts).toMatchObject([{ key: 'body order', what: 'order' }])
    expect(texts(both.snapshot)).toEqual(['c', 'b', 'a'])
  })

  it('Both versions of a list can be kept, each entry once', () => {
    const base = snapshotOf(abc)
    const merged = mergeSnapshots(
      base,
      { ...base, topicIds: ['a', 'b'] },
      { ...base, topicIds: ['a', 'c'] },
      { topicIds: 'both' },
    )
    expect(merged.snapshot.topicIds).toEqual(['a', 'b', 'c'])
  })
})

type Step = { does: 'edit' | 'remove' | 'insert' | 'move'; at: number; to: number; text: string }

const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom('edit', 'remove', 'insert', 'move'),
  at: fc.nat(9),
  to: fc.nat(9),
  text: fc.string({ minLength: 1, maxLength: 3 }),
})

/** Each edit writes a text of its own, so that a loss is visible. */
function edited(blocks: AnyBlock[], steps: Step[], side: string): AnyBlock[] {
  return steps.reduce((now, { does, at, to, text }, index) => {
    const place = now.length === 0 ? 0 : at % now.length
    const own = `${side}${index} ${text}`
    const it = now[place]
    if (does === 'insert' || !it) return now.toSpliced(place, 0, block(`${side}${index}`, own))
    if (does === 'remove') return now.toSpliced(place, 1)
    if (does === 'edit') return now.toSpliced(place, 1, block(it.attrs.id, own))
    return now.toSpliced(place, 1).toSpliced(to % now.length, 0, it)
  }, blocks)
}

const trio = fc
  .record({
    size: fc.nat(6),
    mine: fc.array(step, { maxLength: 6 }),
    theirs: fc.array(step, { maxLength: 6 }),
  })
  .map(({ size, mine, theirs }) => {
    const base = Array.from({ length: size }, (_, index) => block(`b${index}`, `base ${index}`))
    return {
      base: snapshotOf(base),
      mine: snapshotOf(edited(base, mine, 'm')),
      theirs: snapshotOf(edited(base, theirs, 't')),
    }
  })

const holds = (blocks: readonly (AnyBlock | null)[], it: AnyBlock) =>
  blocks.some((one) => one !== null && isSame(one, it))
const shown = (conflicts: Conflict[]) =>
  conflicts.flatMap((it) => (it.what === 'block' ? [it.mine, it.theirs] : []))

describe('Merges of random changes', () => {
  it('A merge loses nothing without showing it', () => {
    fc.assert(
      fc.property(trio, ({ base, mine, theirs }) => {
        const { snapshot: merged, conflicts } = mergeSnapshots(base, mine, theirs)
        const kept = [...merged.body.content, ...shown(conflicts)]
        for (const it of [...mine.body.content, ...theirs.body.content]) {
          const isNews = !holds(base.body.content, it)
          if (isNews) expect(holds(kept, it), JSON.stringify(it)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('A merge keeps unchanged blocks and never repeats an id', () => {
    fc.assert(
      fc.property(trio, ({ base, mine, theirs }) => {
        const { snapshot: merged } = mergeSnapshots(base, mine, theirs)
        const ids = merged.body.content.map((it) => it.attrs.id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const it of base.body.content) {
          const untouched = holds(mine.body.content, it) && holds(theirs.body.content, it)
          if (untouched) expect(holds(merged.body.content, it)).toBe(true)
        }
      }),
    )
  })

  it('A merge with an unchanged version changes nothing', () => {
    fc.assert(
      fc.property(trio, ({ base, mine }) => {
        expect(mergeSnapshots(base, mine, base).snapshot).toEqual(mine)
        expect(mergeSnapshots(base, base, mine).snapshot).toEqual(mine)
        expect(mergeSnapshots(base, mine, mine)).toMatchObject({ snapshot: mine, conflicts: [] })
      }),
    )
  })

  it('A merge keeps an order that both versions share', () => {
    fc.assert(
      fc.property(trio, ({ base, mine, theirs }) => {
        const order = mergeSnapshots(base, mine, theirs).snapshot.body.content.map(
          (it) => it.attrs.id,
        )
        const [my, their] = [mine, theirs].map((it) => it.body.content.map((one) => one.attrs.id))
        const both = order.filter((id) => my?.includes(id) && their?.includes(id))
        for (const [index, id] of both.entries()) {
          for (const later of both.slice(index + 1)) {
            const before = [my, their].map(
              (it) => (it?.indexOf(id) ?? 0) < (it?.indexOf(later) ?? 0),
            )
            expect(before).toContain(true)
          }
        }
      }),
    )
  })

  it('Every choice of a merge gives exactly what was chosen', () => {
    fc.assert(
      fc.property(
        trio,
        fc.constantFrom('mine', 'theirs', 'both'),
        ({ base, mine, theirs }, choice) => {
          const { conflicts } = mergeSnapshots(base, mine, theirs)
          const choices = Object.fromEntries(conflicts.map((it) => [it.key, choice]))
          const { snapshot: merged } = mergeSnapshots(base, mine, theirs, choices)
          for (const it of conflicts) {
            if (it.what !== 'block') continue
            const wanted = choice === 'mine' ? it.mine : it.theirs
            if (wanted && choice !== 'both') expect(holds(merged.body.content, wanted)).toBe(true)
            if (it.canBoth && choice === 'both') {
              const contentOf = (one: AnyBlock | null) =>
                one?.type === 'paragraph' ? one.content : null
              const all = merged.body.content.map(contentOf)
              for (const one of [it.mine, it.theirs]) {
                expect(all.some((content) => isSame(content, contentOf(one)))).toBe(true)
              }
            }
          }
        },
      ),
    )
  })
})
