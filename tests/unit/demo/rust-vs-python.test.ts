import { describe, expect, it } from 'vitest'
import { articleSnapshot } from '#lib/articles/schema.ts'
import { inlineLinks, inlineText } from '#lib/blocks/inline.ts'
import type { BlockOf, BlockType } from '#lib/blocks/registry.ts'
import { richTextSections } from '#lib/blocks/rich-text.ts'
import { rustVsPython } from '#prisma/demo/articles/rust-vs-python.ts'

const article = articleSnapshot.parse(rustVsPython.snapshot)
const { content } = article.body

const all = <Type extends BlockType>(type: Type) =>
  content.filter((it): it is BlockOf<Type> => it.type === type)

const indexOf = (type: BlockType, from = 0) =>
  content.findIndex((it, index) => index >= from && it.type === type)

describe('The demo article about Rust and Python uses every part of an article page', () => {
  it('The article compares two languages by ten criteria, with a lead-in', () => {
    const [table, ...others] = all('comparisonTable')
    expect(others).toEqual([])
    expect(table?.attrs.options.map((it) => it.label)).toEqual(['Rust', 'Python'])
    expect(table?.attrs.criteria.map((it) => it.label)).toEqual([
      'Developed by',
      'Year released',
      'Memory management',
      'Performance',
      'Type system',
      'Learning curve',
      'Primary use cases',
      'Concurrency',
      'Package ecosystem',
      'Job market',
    ])
    const before = content[indexOf('comparisonTable') - 1]
    expect(before?.type === 'paragraph' && inlineText(before.content)).toMatch(/:$/)
  })

  it('The article starts with two paragraphs and a promo for a category', () => {
    const first = indexOf('paragraph')
    expect(content.slice(first, first + 3).map((it) => it.type)).toEqual([
      'paragraph',
      'paragraph',
      'promo',
    ])
    expect(all('promo')[0]?.attrs.targets[0]?.url).toBe('/courses?topic=machine-learning')
  })

  it('The article links to five other articles between its sections', () => {
    expect(all('relatedArticle')).toHaveLength(5)
    expect(new Set(all('relatedArticle').map((it) => it.attrs.articleId)).size).toBe(5)
  })

  it('The article has sections of two levels', () => {
    const sections = richTextSections(article.body)
    expect(sections.filter((it) => it.level === 2).length).toBeGreaterThanOrEqual(6)
    expect(sections.filter((it) => it.level === 3)).toHaveLength(6)
  })

  it('The article has five key features of each language, one item with several links in a row', () => {
    const features = ['key-features-of-rust', 'key-features-of-python'].map((anchor) => {
      const heading = content.findIndex((it) => it.type === 'heading' && it.attrs.anchor === anchor)
      const list = content[heading + 1]
      return list?.type === 'labelledList' ? list.attrs.items : []
    })
    expect(features.map((it) => it.length)).toEqual([5, 5])
    const links = features.flat().map((it) => inlineLinks(it.text).length)
    expect(Math.max(...links)).toBeGreaterThanOrEqual(3)
  })

  it('The article has two lists of uses with icons', () => {
    const lists = content.flatMap((it, index) => {
      const list = content[index + 1]
      return it.type === 'paragraph' &&
        inlineText(it.content) === 'You will find it in:' &&
        list?.type === 'labelledList'
        ? [list.attrs.items]
        : []
    })
    expect(lists).toHaveLength(2)
    expect(lists.flat().every((it) => it.icon !== null)).toBe(true)
  })

  it('The article has two blocks of pros and cons', () => {
    expect(all('prosAndCons')).toHaveLength(2)
  })

  it('The article shows three machine learning courses and pins three', () => {
    expect(all('courseRail').map((it) => [it.attrs.mode, it.attrs.courseIds.length])).toEqual([
      ['pinned', 3],
    ])
    expect(article.courseIds).toHaveLength(3)
  })

  it('The article has a promo with two programmes', () => {
    expect(all('promo').map((it) => it.attrs.targets.length)).toEqual([1, 2])
  })

  it('The article lists seven things in common, followed by a paragraph', () => {
    const [list] = all('bulletList')
    expect(list?.content).toHaveLength(7)
    expect(content[indexOf('bulletList') + 1]?.type).toBe('paragraph')
  })

  it('The article has four reasons for each choice, a related article between them, and a conclusion', () => {
    const rust = indexOf('chooseIf')
    expect(content.slice(rust, rust + 4).map((it) => it.type)).toEqual([
      'chooseIf',
      'relatedArticle',
      'chooseIf',
      'paragraph',
    ])
    expect(all('chooseIf').map((it) => it.attrs.reasons.length)).toEqual([4, 4])
  })

  it('The article ends with counselling, eleven numbered FAQs and resources', () => {
    const tail = content.slice(-3)
    expect(tail.map((it) => it.type)).toEqual(['counselling', 'faqSection', 'resourceList'])
    const [questions] = all('faqSection')
    expect(questions?.attrs.numbered).toBe(true)
    expect(questions?.attrs.items).toHaveLength(11)
    expect(questions?.attrs.items.some((it) => it.question !== null)).toBe(true)
  })

  it('The article has dates, reading time and views', () => {
    expect(article.contentUpdatedOn).toBe('2026-07-01')
    expect(article.readMinutes).toBe(10)
    expect(article.showViews).toBe(true)
    expect(rustVsPython.views).toBe(3832)
    expect(rustVsPython.publishedOn).toMatch(/^2025-/)
  })
})
