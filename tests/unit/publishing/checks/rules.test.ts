import { describe, expect, it } from 'vitest'
import type { AnyBlock } from '#lib/blocks/registry.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { alternativeText } from '#lib/publishing/checks/alternative-text.ts'
import { answers } from '#lib/publishing/checks/answers.ts'
import { brokenLinks } from '#lib/publishing/checks/broken-links.ts'
import type { Checked, Rule } from '#lib/publishing/checks/check.ts'
import { closedCourses } from '#lib/publishing/checks/closed-courses.ts'
import { counts } from '#lib/publishing/checks/counts.ts'
import { introduction } from '#lib/publishing/checks/introduction.ts'
import { lengths } from '#lib/publishing/checks/lengths.ts'
import { runChecks } from '#lib/publishing/checks/run-checks.ts'
import { structuredData } from '#lib/publishing/checks/structured-data.ts'
import { targetQuery } from '#lib/publishing/checks/target-query.ts'
import { textFindings } from '#lib/publishing/checks/text-findings.ts'
import { parseInline } from '#prisma/demo/inline-markdown.ts'

const A = '01920000-0000-7000-8000-00000000000a'
const B = '01920000-0000-7000-8000-00000000000b'
const doc = (...content: AnyBlock[]): RichText => ({ type: 'doc', content })

const text = (id: string, content: string): AnyBlock => ({
  type: 'paragraph',
  attrs: { id, version: 1 },
  content: parseInline(content),
})

const heading = (id: string, content: string, level: 2 | 3 | 4 = 2): AnyBlock => ({
  type: 'heading',
  attrs: { id, version: 1, level, anchor: id },
  content: parseInline(content),
})

const comparison = (
  rows: number,
  caption = 'Compared',
  options = ['Rust', 'Python'],
): AnyBlock => ({
  type: 'comparisonTable',
  attrs: {
    id: 'table',
    version: 1,
    caption,
    options: options.map((label, at) => ({ id: `o${at}`, label })),
    criteria: Array.from({ length: rows }, (_, at) => ({
      id: `c${at}`,
      label: `Row ${at}`,
      cells: Object.fromEntries(options.map((_label, option) => [`o${option}`, parseInline('x')])),
    })),
  },
})

const questions = (id: string, ...faqIds: string[]): AnyBlock => ({
  type: 'faqSection',
  attrs: {
    id,
    version: 1,
    title: 'Questions',
    numbered: true,
    items: faqIds.map((faqId) => ({ faqId, question: null })),
  },
})

const image = (alt: string | null): AnyBlock => ({
  type: 'image',
  attrs: { id: 'image', version: 1, mediaId: A, alt, caption: [], width: 'text' },
})

const checked = (given: Partial<Checked> = {}, ...blocks: AnyBlock[]): Checked => ({
  title: { path: 'title', text: 'A title of some length' },
  search: null,
  introduction: null,
  texts: [{ path: 'body', doc: doc(...blocks) }],
  references: [],
  targets: new Map(),
  addresses: new Map(),
  alternatives: new Map(),
  hero: null,
  closedCourses: new Map(),
  namedCourses: [],
  answers: new Map(),
  namedQuestions: [],
  authors: null,
  sameQuery: null,
  placed: [],
  ...given,
})

const found = (rule: Rule, it: Checked) =>
  rule(it).map(({ severity, blockId, path }) => `${severity} ${blockId ?? path}`)

describe('Links', () => {
  const linked = text('p', `See [it](lectern:ARTICLE/${A}).`)
  const target = (state: 'public' | 'draft' | 'bin' | 'missing') =>
    checked({ targets: new Map([[A, { title: 'It', state }]]) }, linked)

  it('Links to public contents pass, links to drafts warn, and links to trashed or missing contents are errors', () => {
    expect(found(brokenLinks, target('public'))).toEqual([])
    expect(found(brokenLinks, target('draft'))).toEqual(['warning p'])
    expect(found(brokenLinks, target('bin'))).toEqual(['error p'])
    expect(found(brokenLinks, target('missing'))).toEqual(['error p'])
  })

  it('Links to a missing path of the site are errors, and links to other sites are ignored', () => {
    const addresses = new Map([
      ['/articles/gone', false],
      ['/articles/here', true],
    ])
    const at = (href: string) =>
      found(brokenLinks, checked({ addresses }, text('p', `[x](${href})`)))
    expect(at('/articles/gone?a=b#c')).toEqual(['error p'])
    expect(at('/articles/here')).toEqual([])
    expect(at('https://example.org/articles/gone')).toEqual([])
  })

  it('Links within the page need a heading with that anchor', () => {
    const at = (href: string) =>
      found(brokenLinks, checked({}, heading('part', 'Part'), text('p', `[x](${href})`)))
    expect(at('#part')).toEqual([])
    expect(at('#other')).toEqual(['warning p'])
  })

  it('References outside of texts to trashed content are errors', () => {
    const it = checked({
      references: [{ role: 'author', kind: 'AUTHOR', id: B }],
      targets: new Map([[B, { title: 'Somebody', state: 'bin' }]]),
    })
    expect(found(brokenLinks, it)).toEqual(['error form'])
  })
})

describe('Images', () => {
  const shows = (alt: string | null, own?: string) =>
    found(
      alternativeText,
      checked({ alternatives: new Map(own === undefined ? [] : [[A, own]]) }, image(alt)),
    )

  it('An image needs an alternative text, and a file name is none', () => {
    expect(shows('A cat on a mat')).toEqual([])
    expect(shows(null, 'A cat on a mat')).toEqual([])
    expect(shows(null, ' ')).toEqual(['error image'])
    expect(shows('IMG_2041.jpg')).toEqual(['warning image'])
  })

  it('The hero image of an article needs an alternative text, too', () => {
    const hero = { path: 'heroAlt', mediaId: A, alt: null }
    expect(found(alternativeText, checked({ hero, alternatives: new Map([[A, '']]) }))).toEqual([
      'error heroAlt',
    ])
  })
})

describe('Counts in the text', () => {
  const findingsFor = (content: string, ...blocks: AnyBlock[]) =>
    found(counts, checked({}, heading('h', 'At a glance'), text('p', content), ...blocks))

  it('A count in the text must match the table beside it', () => {
    expect(findingsFor('Ten parameters decide.', comparison(9))).toEqual(['warning p'])
    expect(findingsFor('Ten parameters decide.', comparison(10))).toEqual([])
    expect(findingsFor('Here are 9 important points.', comparison(9))).toEqual([])
    expect(findingsFor('Here are 12 points.', comparison(9))).toEqual(['warning p'])
  })

  it('A count of options must match the comparison, also in its caption', () => {
    expect(findingsFor('Three languages, compared.', comparison(4))).toEqual(['warning p'])
    expect(findingsFor('Side by side:', comparison(4, 'Two languages on five points'))).toEqual([
      'warning table',
    ])
  })

  it('A count of items must match the list', () => {
    const list: AnyBlock = {
      type: 'steps',
      attrs: {
        id: 'steps',
        version: 1,
        title: '',
        items: [
          { title: 'One', text: [] },
          { title: 'Two', text: [] },
        ],
      },
    }
    expect(findingsFor('It takes three steps:', list)).toEqual(['warning p'])
    expect(findingsFor('It takes two steps:', list)).toEqual([])
  })

  it('Counts of other things are ignored', () => {
    expect(
      findingsFor('Ask ten programmers. The first three points decide.', comparison(9)),
    ).toEqual([])
    expect(findingsFor('Over 3.5 points apart, 20 years ago.', comparison(9))).toEqual([])
    expect(findingsFor('Ten parameters decide.', heading('next', 'Next'), comparison(9))).toEqual(
      [],
    )
  })
})

describe('Courses', () => {
  it('A closed course that is shown causes a warning', () => {
    const card: AnyBlock = {
      type: 'programCard',
      attrs: { id: 'card', version: 1, courseId: A } as never,
    }
    const it = checked(
      { closedCourses: new Map([[A, 'Closed']]), namedCourses: [{ path: 'courseIds', id: A }] },
      card,
    )
    expect(found(closedCourses, it)).toEqual(['warning courseIds', 'warning card'])
    expect(found(closedCourses, checked({}, card))).toEqual([])
  })
})

describe('FAQs', () => {
  const known = (answer: RichText) => new Map([[A, { question: 'Why?', answer }]])

  it('A FAQ without an answer is an error', () => {
    const section = questions('faqs', A)
    expect(found(answers, checked({ answers: known(doc()) }, section))).toEqual(['error faqs'])
    expect(found(answers, checked({ answers: known(doc(text('a', 'So.'))) }, section))).toEqual([])
    const own = { answers: known(doc()), namedQuestions: [{ path: 'answer', id: A }] }
    expect(found(answers, checked(own))).toEqual(['error answer'])
  })

  it('A FAQ is in the structured data once and complete', () => {
    const card: AnyBlock = {
      type: 'programCard',
      attrs: { id: 'card', version: 1, courseId: B } as never,
    }
    const plain = known(doc(text('a', 'So.')))
    const twice = checked({ answers: plain }, questions('one', A), questions('two', A))
    expect(found(structuredData, twice)).toEqual(['warning two'])
    const silent = checked({ answers: known(doc(text('a', 'So.'), card)) }, questions('one', A))
    expect(found(structuredData, silent)).toEqual(['warning one'])
    expect(found(structuredData, checked({ answers: plain }, questions('one', A)))).toEqual([])
  })
})

describe('Fields', () => {
  const lines = (title: string, description: string) =>
    checked({
      search: {
        title: { path: 'title', text: title },
        description: { path: 'standfirst', text: description },
      },
    })

  it('A field that search results would truncate is a warning, and a short one a hint', () => {
    const good = 'x'.repeat(100)
    expect(found(lengths, lines('A title that fits', good))).toEqual([])
    expect(found(lengths, lines('x'.repeat(61), good))).toEqual(['warning title'])
    expect(found(lengths, lines('A title that fits', 'x'.repeat(161)))).toEqual([
      'warning standfirst',
    ])
    expect(found(lengths, lines('Short', 'Short'))).toEqual(['hint title', 'hint standfirst'])
  })

  it('A standfirst that ends in a colon is a warning', () => {
    const standfirstFindings = (content: string) =>
      found(introduction, checked({ introduction: { path: 'standfirst', text: content } }))
    expect(standfirstFindings('What counts: ')).toEqual(['warning standfirst'])
    expect(standfirstFindings('What counts.')).toEqual([])
  })

  it('A target query that another article has is a warning', () => {
    const same = (...titles: string[]) =>
      found(targetQuery, checked({ sameQuery: { path: 'targetQuery', titles } }))
    expect(same()).toEqual([])
    expect(same('Another')).toEqual(['warning targetQuery'])
  })
})

describe('The text', () => {
  it('Findings of blocks are reported: order of headings, empty cells, a colon', () => {
    const table: AnyBlock = {
      type: 'table',
      attrs: {
        id: 'cells',
        version: 1,
        caption: '',
        headerRow: true,
        headerColumn: true,
        rows: [
          [[], parseInline('Head')],
          [parseInline('Row'), []],
        ],
      },
    }
    const it = checked({}, heading('deep', 'Deep', 4), table, text('end', 'As follows:'))
    expect(found(textFindings, it)).toEqual(['warning deep', 'warning cells', 'warning end'])
  })

  it('All rules check a text, and errors come first', () => {
    const it = checked(
      { targets: new Map([[A, { title: 'It', state: 'bin' }]]) },
      text('p', `See [it](lectern:ARTICLE/${A}), and [again](lectern:ARTICLE/${A}):`),
    )
    expect(runChecks(it).map((one) => one.severity)).toEqual(['error', 'warning'])
  })
})
