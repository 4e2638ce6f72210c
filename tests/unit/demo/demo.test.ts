import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { articleSnapshot } from '#lib/articles/schema.ts'
import { authorSnapshot } from '#lib/authors/schema.ts'
import { targetReferences } from '#lib/blocks/fields.ts'
import { blocks } from '#lib/blocks/registry.ts'
import {
  countWords,
  type RichText,
  richTextFindings,
  richTextReferences,
  richTextToPlainText,
} from '#lib/blocks/rich-text.ts'
import { courseSnapshot, feeInput } from '#lib/courses/schema.ts'
import { faqSnapshot } from '#lib/faqs/schema.ts'
import { pageSnapshot } from '#lib/pages/schema.ts'
import { placementSnapshot } from '#lib/placements/schema.ts'
import { promoSnapshot } from '#lib/promos/schema.ts'
import { settingGroups } from '#lib/settings/schema.ts'
import { topicSnapshot } from '#lib/topics/schema.ts'
import { universitySnapshot } from '#lib/universities/schema.ts'
import { articles } from '#prisma/demo/articles.ts'
import { authors } from '#prisma/demo/authors.ts'
import { courses } from '#prisma/demo/courses.ts'
import { extraDrawings } from '#prisma/demo/drawings.ts'
import { faqs } from '#prisma/demo/faqs.ts'
import { demoId } from '#prisma/demo/ids.ts'
import { pages } from '#prisma/demo/pages.ts'
import { placements } from '#prisma/demo/placements.ts'
import { promos } from '#prisma/demo/promos.ts'
import { settings } from '#prisma/demo/settings.ts'
import { topics } from '#prisma/demo/topics.ts'
import { universities } from '#prisma/demo/universities.ts'

const bySlug = {
  ARTICLE: articles,
  FAQ: faqs,
  COURSE: courses,
  PAGE: pages,
  PROMO: promos,
  TOPIC: topics,
  AUTHOR: authors,
  UNIVERSITY: universities,
} as const

const drawings = [
  ...[...topics, ...authors, ...universities, ...articles].map((it) => it.drawing),
  ...extraDrawings,
]

const known = new Set([
  ...Object.entries(bySlug).flatMap(([kind, items]) =>
    items.map((it) => demoId(kind as keyof typeof bySlug, it.snapshot.slug)),
  ),
  ...drawings.map((it) => demoId('MEDIA', it.name)),
])

const documents: [string, RichText][] = [
  ...articles.map(({ snapshot }) => [snapshot.slug, snapshot.body] as [string, RichText]),
  ...faqs.map(({ snapshot }) => [snapshot.slug, snapshot.answer] as [string, RichText]),
  ...courses.map(({ snapshot }) => [snapshot.slug, snapshot.about] as [string, RichText]),
  ...pages.map(({ snapshot }) => [snapshot.slug, snapshot.body] as [string, RichText]),
  ...topics.map(({ snapshot }) => [snapshot.slug, snapshot.introduction] as [string, RichText]),
]

describe('The demo content', () => {
  const parsed: [string, z.ZodType, readonly unknown[]][] = [
    ['article', articleSnapshot, articles.map((it) => it.snapshot)],
    ['FAQ', faqSnapshot, faqs.map((it) => it.snapshot)],
    ['course', courseSnapshot, courses.map((it) => it.snapshot)],
    ['fee', feeInput, courses.map((it) => it.fee)],
    ['page', pageSnapshot, pages.map((it) => it.snapshot)],
    ['promo', promoSnapshot, promos.map((it) => it.snapshot)],
    ['topic', topicSnapshot, topics.map((it) => it.snapshot)],
    ['author', authorSnapshot, authors.map((it) => it.snapshot)],
    ['university', universitySnapshot, universities.map((it) => it.snapshot)],
    ['placement', placementSnapshot, placements],
  ]

  it.each(parsed)(
    'Every demo content of the kind %s passes its schema unchanged',
    (_, schema, snapshots) => {
      for (const snapshot of snapshots) expect(schema.parse(snapshot)).toEqual(snapshot)
    },
  )

  it('The demo settings pass their schemas', () => {
    for (const [key, schema] of Object.entries(settingGroups)) {
      const value = settings[key as keyof typeof settings]
      expect(schema.parse(value)).toEqual(value)
    }
  })

  it('No slug and no drawing is used twice', () => {
    for (const items of Object.values(bySlug)) {
      const slugs = items.map((it) => it.snapshot.slug)
      expect(new Set(slugs).size).toBe(slugs.length)
    }
    const names = drawings.map((it) => it.name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('Every link in a demo text leads to demo content', () => {
    for (const [slug, document] of documents) {
      const lost = richTextReferences(document).filter((it) => !known.has(it.id))
      expect(lost, slug).toEqual([])
    }
    for (const { snapshot } of promos) {
      for (const { id } of targetReferences(snapshot.targets))
        expect(known, snapshot.slug).toContain(id)
    }
  })

  it('Every reference of a demo snapshot is to demo content', () => {
    const UUID = /"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"/g
    const everything = JSON.stringify([bySlug, placements, settings])
    const lost = [...everything.matchAll(UUID)].filter(([, id]) => !known.has(id ?? ''))
    expect(lost.map(([, id]) => id)).toEqual([])
  })

  it('No Markdown link is left unparsed', () => {
    for (const [slug, { content }] of documents) {
      const prose = content.filter((it) => it.type !== 'codeBlock')
      expect(richTextToPlainText({ type: 'doc', content: prose }), slug).not.toMatch(
        /\]\(|\*\*|`|lectern:/,
      )
    }
  })

  it('Pages link to pages only, since installations without the demo have them too', () => {
    for (const { snapshot } of pages) {
      expect(richTextReferences(snapshot.body).filter((it) => it.kind !== 'PAGE')).toEqual([])
    }
  })

  it('The publishing checks have no findings', () => {
    for (const [slug, document] of documents) expect(richTextFindings(document), slug).toEqual([])
  })

  it('The demo has the expected number of contents', () => {
    expect(topics).toHaveLength(5)
    expect(authors).toHaveLength(4)
    expect(universities).toHaveLength(6)
    expect(courses).toHaveLength(18)
    expect(faqs).toHaveLength(40)
    expect(articles.length).toBeGreaterThanOrEqual(12)
  })
})

describe('Demo articles', () => {
  it('Demo articles have between 600 and 2,200 words', () => {
    for (const { snapshot } of articles) {
      const words = countWords(richTextToPlainText(snapshot.body))
      expect(words, snapshot.slug).toBeGreaterThanOrEqual(600)
      expect(words, snapshot.slug).toBeLessThanOrEqual(2200)
    }
  })

  it('Demo articles use every block twice, and video and embed once', () => {
    const used = articles.flatMap(({ snapshot }) => snapshot.body.content.map((it) => it.type))
    for (const type of Object.keys(blocks)) {
      const atLeast = type === 'video' || type === 'embed' ? 1 : 2
      expect(used.filter((it) => it === type).length, type).toBeGreaterThanOrEqual(atLeast)
    }
  })

  it('Every topic and every author has demo articles', () => {
    const about = new Set(articles.map((it) => it.snapshot.topicIds[0]))
    expect(about.size).toBe(topics.length)
    expect(new Set(articles.flatMap((it) => it.snapshot.authorIds)).size).toBe(authors.length)
  })

  it('The anchors of a demo article are unique', () => {
    for (const [slug, { content }] of documents) {
      const anchors = content.flatMap((it) => (it.type === 'heading' ? [it.attrs.anchor] : []))
      expect(new Set(anchors).size, slug).toBe(anchors.length)
    }
  })

  it('Some demo articles share FAQs', () => {
    const asked = articles.flatMap(({ snapshot }) =>
      snapshot.body.content.flatMap((it) =>
        it.type === 'faqSection' ? it.attrs.items.map((item) => item.faqId) : [],
      ),
    )
    const shared = new Set(asked.filter((id, index) => asked.indexOf(id) !== index))
    expect(shared.size).toBeGreaterThanOrEqual(10)
    for (const { snapshot } of faqs) {
      const used =
        asked.includes(demoId('FAQ', snapshot.slug)) ||
        courses.some((it) =>
          it.snapshot.faqs.some(({ faqId }) => faqId === demoId('FAQ', snapshot.slug)),
        )
      expect(used, snapshot.slug).toBe(true)
    }
  })
})

describe('Demo courses', () => {
  it('Every filter value matches a demo course', () => {
    const values = (pick: (it: (typeof courses)[number]['snapshot']) => unknown) =>
      new Set(courses.map((it) => pick(it.snapshot))).size
    expect(values((it) => it.level)).toBe(3)
    expect(values((it) => it.mode)).toBe(3)
    expect(values((it) => it.credential)).toBe(8)
    expect(values((it) => it.badge)).toBe(3)
    expect(values((it) => it.durationMonths)).toBeGreaterThanOrEqual(6)
    expect(values((it) => it.universityId)).toBe(universities.length)
  })

  it('Two demo courses are closed, and all others are open', () => {
    const closed = courses.filter((it) => it.intakes.every((one) => one.applyByInDays < 0))
    expect(closed).toHaveLength(2)
  })

  it('Demo courses state their seats as filled and total, or as a percentage with its source', () => {
    for (const intake of courses.flatMap((it) => it.intakes)) {
      const hasSeats = intake.seatsTotal !== null || intake.seatsPercent !== null
      expect(intake.seatsSource !== null).toBe(hasSeats)
      expect(intake.seatsTotal === null).toBe(intake.seatsFilled === null)
      expect(intake.applyByInDays).toBeLessThanOrEqual(intake.startsInDays)
    }
    expect(courses.some((it) => it.intakes.some((one) => one.seatsPercent === 76))).toBe(true)
  })

  it('Demo courses say plainly if a degree is not recognised in India', () => {
    const plain = courses.filter(
      ({ snapshot }) =>
        snapshot.recognition.status === 'NOT_RECOGNISED' &&
        /not recognised (as a qualification )?in India/i.test(snapshot.recognition.note ?? ''),
    )
    const all = courses.filter((it) => it.snapshot.recognition.status === 'NOT_RECOGNISED')
    expect(all.length).toBeGreaterThanOrEqual(1)
    expect(plain).toHaveLength(all.length)
  })
})

describe('Demo placements', () => {
  it('Demo placements fill every slot on all pages, and every slot of machine learning', () => {
    for (const topicId of [null, demoId('TOPIC', 'machine-learning')]) {
      const slots = placements.filter((it) => it.topicId === topicId).map((it) => it.slot)
      expect(slots.toSorted()).toEqual(
        ['IN_TEXT', 'RAIL_CARD', 'RAIL_FORM', 'STICKY_BAR', 'UNDER_ARTICLE'].toSorted(),
      )
    }
  })
})
