import { describe, expect, it } from 'vitest'
import type { AnyBlock } from '#lib/blocks/registry.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { differs, diffRichTexts, diffSnapshots } from '#lib/publishing/history/diff.ts'
import { newDeadline } from '#lib/publishing/history/diff-deadline.ts'
import { diffWords, type TextSegment } from '#lib/publishing/history/diff-words.ts'

const text = (id: string, words: string): AnyBlock => ({
  type: 'paragraph',
  attrs: { id, version: 1 },
  content: [{ type: 'text', text: words }],
})

const doc = (...content: AnyBlock[]): RichText => ({ type: 'doc', content })

const joined = (changes: readonly TextSegment[], left: TextSegment['kind']) =>
  changes
    .filter((it) => it.kind !== left)
    .map((it) => it.text)
    .join('')

const brief = (before: RichText, after: RichText) =>
  diffRichTexts(before, after).map(
    ({ id, change, moved }) => `${id} ${change}${moved ? ' moved' : ''}`,
  )

/** The same numbers in every run, so that a failure can be reproduced. */
function randomFrom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % below
  }
}

const LOREM = 'the course teaches you to read and write code, slowly; twice a week.'.split(' ')

describe('Differences of words', () => {
  it('The segments give the old text without additions and the new one without removals', () => {
    const random = randomFrom(7)
    for (let round = 0; round < 300; round += 1) {
      const some = () =>
        Array.from({ length: random(14) }, () => LOREM[random(LOREM.length)]).join(
          random(4) === 0 ? '\n' : ' ',
        )
      const [before, after] = [some(), some()]
      const changes = diffWords(before, after)
      expect(joined(changes, 'added')).toBe(before)
      expect(joined(changes, 'removed')).toBe(after)
    }
  })

  it('Adjacent replaced words are one replacement', () => {
    expect(diffWords('It takes ten long weeks.', 'It takes twelve short weeks.')).toEqual([
      { kind: 'same', text: 'It takes ' },
      { kind: 'removed', text: 'ten long' },
      { kind: 'added', text: 'twelve short' },
      { kind: 'same', text: ' weeks.' },
    ])
  })

  it('Two long texts without a common word are quickly compared as a whole', () => {
    const long = (word: string) => Array.from({ length: 40_000 }, (_, at) => word + at).join(' ')
    const started = performance.now()
    expect(diffWords(long('a'), long('b')).map((it) => it.kind)).toEqual(['removed', 'added'])
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('Differences of blocks', () => {
  it('Blocks are added, removed, changed or the same, in reading order', () => {
    const before = doc(text('a', 'One.'), text('b', 'Two things.'), text('c', 'Three.'))
    const after = doc(text('a', 'One.'), text('n', 'New words.'), text('b', 'Two other things.'))
    expect(brief(before, after)).toEqual(['a same', 'n added', 'b changed', 'c removed'])
  })

  it('Only blocks that changed places are moved', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => text(id, `Words of ${id}.`))
    if (!a || !b || !c || !d) throw new Error('four blocks')
    expect(brief(doc(a, b, c, d), doc(d, a, b, c))).toEqual([
      'd same moved',
      'a same',
      'b same',
      'c same',
    ])
  })

  it('Pasted blocks with new ids are recognised by their text', () => {
    const before = doc(text('a', 'A sentence about learning to write.'), text('b', 'Another one.'))
    const after = doc(text('x', 'A sentence about learning to read.'), text('y', 'Another one.'))
    expect(brief(before, after)).toEqual(['x changed', 'y same'])
  })

  it('A block with another type and the same text has changed', () => {
    const quote: AnyBlock = {
      type: 'heading',
      attrs: { id: 'a', version: 1, level: 2, anchor: 'one' },
      content: [{ type: 'text', text: 'One.' }],
    }
    const [change] = diffRichTexts(doc(text('a', 'One.')), doc(quote))
    expect(change?.change).toBe('changed')
    expect(change && joined(change.segments, 'added')).toContain('Text: One.')
    expect(change && joined(change.segments, 'removed')).toContain('Heading: One.')
  })

  it('A link is described by the title of its target', () => {
    const id = '01920000-0000-7000-8000-000000000001'
    const linked: AnyBlock = {
      type: 'paragraph',
      attrs: { id: 'a', version: 1 },
      content: [
        {
          type: 'text',
          text: 'One.',
          marks: [{ type: 'link', attrs: { kind: 'COURSE', contentId: id } }],
        },
      ],
    }
    const [change] = diffRichTexts(doc(text('a', 'One.')), doc(linked), (it) =>
      it === id ? 'Rust in twelve weeks' : it,
    )
    expect(change && joined(change.segments, 'removed')).toBe('One. [→ Rust in twelve weeks]')
  })

  it('Six hundred reordered and rewritten blocks are compared within seconds', () => {
    const many = (from: string) =>
      Array.from({ length: 600 }, (_, at) =>
        text(`${from}${at}`, `Block ${at} says ${'some words of its own '.repeat(10)}`),
      )
    const started = performance.now()
    // A busy machine may pass the usual deadline, after which the rest counts as rewritten.
    const deadline = newDeadline(60_000)
    const changes = diffRichTexts(
      doc(...many('a')),
      doc(...many('b').toReversed()),
      undefined,
      deadline,
    )
    expect(changes.filter((it) => it.moved)).toHaveLength(599)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

describe('Differences of fields', () => {
  const names = new Map([
    ['01920000-0000-7000-8000-000000000001', 'Machine Learning'],
    ['01920000-0000-7000-8000-000000000002', 'Data'],
  ])
  const [first = '', second = ''] = names.keys()
  const nameOf = (id: string) => names.get(id) ?? id

  it('Fields are described with their labels, and with titles instead of ids', () => {
    const diff = diffSnapshots(
      { title: 'Old title', topicIds: [first], level: null, body: doc() },
      { title: 'New title', topicIds: [first, second], level: 'BEGINNER', body: doc() },
      nameOf,
    )
    expect(diff.texts).toEqual([])
    expect(diff.fields.map((it) => [it.label, joined(it.segments, 'removed')])).toEqual([
      ['Title', 'New title'],
      ['Topics', 'Machine Learning\nData\n'],
      ['Level', 'Beginner'],
    ])
  })

  it('Fields that do not differ, and rich texts, are left out', () => {
    const same = { title: 'A', body: doc(text('a', 'One.')) }
    expect(diffSnapshots(same, structuredClone(same))).toEqual({ fields: [], texts: [], count: 0 })
  })

  it('The count includes fields and blocks that differ', () => {
    const diff = diffSnapshots(
      { title: 'A', body: doc(text('a', 'One.'), text('b', 'Two.')) },
      { title: 'B', body: doc(text('a', 'One.'), text('b', 'Too.')) },
    )
    expect(diff.count).toBe(2)
    expect(diff.texts[0]?.blocks.filter(differs).map((it) => it.id)).toEqual(['b'])
  })
})
