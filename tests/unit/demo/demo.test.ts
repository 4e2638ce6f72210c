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

describe('the demo content', () => {
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

  it.each(parsed)('every %s passes its schema unchanged', (_, schema, snapshots) => {
    for (const snapshot of snapshots) expect(schema.parse(snapshot)).toEqual(snapshot)
  })

  it('the settings pass their schemas', () => {
    for (const [key, schema] of Object.entries(settingGroups)) {
      const value = settings[key as keyof typeof settings]
      expect(schema.parse(value)).toEqual(value)
    }
  })

  it('no slug and no drawing stands there twice', () => {
    for (const items of Object.values(bySlug)) {
      const slugs = items.map((it) => it.snapshot.slug)
      expect(new Set(slugs).size).toBe(slugs.length)
    }
    const names = drawings.map((it) => it.name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('every link in a demo text leads to demo content', () => {
    for (const [slug, document] of documents) {
      const lost = richTextReferences(document).filter((it) => !known.has(it.id))
      expect(lost, slug).toEqual([])
    }
    for (const { snapshot } of promos) {
      for (const { id } of targetReferences(snapshot.targets))
        expect(known, snapshot.slug).toContain(id)
    }
  })

  it('everything that a snapshot names by id is demo content', () => {
    const UUID = /"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"/g
    const everything = JSON.stringify([bySlug, placements, settings])
    const lost = [...everything.matchAll(UUID)].filter(([, id]) => !known.has(id ?? ''))
    expect(lost.map(([, id]) => id)).toEqual([])
  })

  it('no link was left as typed', () => {
    for (const [slug, { content }] of documents) {
      const prose = content.filter((it) => it.type !== 'codeBlock')
      expect(richTextToPlainText({ type: 'doc', content: prose }), slug).not.toMatch(
        /\]\(|\*\*|`|lectern:/,
      )
    }
  })

  it('pages link to pages only, since they stand on installations without the demo', () => {
    for (const { snapshot } of pages) {
      expect(richTextReferences(snapshot.body).filter((it) => it.kind !== 'PAGE')).toEqual([])
    }
  })

  it('the pre-publish check finds nothing to complain about', () => {
    for (const [slug, document] of documents) expect(richTextFindings(document), slug).toEqual([])
  })

  it('is as large as the portal promises', () => {
    expect(topics).toHaveLength(5)
    expect(authors).toHaveLength(4)
    expect(universities).toHaveLength(6)
    expect(courses).toHaveLength(18)
    expect(faqs).toHaveLength(40)
    expect(articles.length).toBeGreaterThanOrEqual(12)
  })
})

describe('demo articles', () => {
  it('Demo articles have between 600 and 2,200 words', () => {
    for (const { snapshot } of articles) {
      const words = countWords(richTextToPlainText(snapshot.body))
      expect(words, snapshot.slug).toBeGreaterThanOrEqual(600)
      expect(words, snapshot.slug).toBeLessThanOrEqual(2200)
    }
  })

  it('use every block twice, a video and an embed once', () => {
    const used = articles.flatMap(({ snapshot }) => snapshot.body.content.map((it) => it.type))
    for (const type of Object.keys(blocks)) {
      const atLeast = type === 'video' || type === 'embed' ? 1 : 2
      expect(used.filter((it) => it === type).length, type).toBeGreaterThanOrEqual(atLeast)
    }
  })

  it('stand on every topic and come from every author', () => {
    const about = new Set(articles.map((it) => it.snapshot.topicIds[0]))
    expect(about.size).toBe(topics.length)
    expect(new Set(articles.flatMap((it) => it.snapshot.authorIds)).size).toBe(authors.length)
  })

  it('name sections by anchors that are there once', () => {
    for (const [slug, { content }] of documents) {
      const anchors = content.flatMap((it) => (it.type === 'heading' ? [it.attrs.anchor] : []))
      expect(new Set(anchors).size, slug).toBe(anchors.length)
    }
  })

  it('share some of their questions', () => {
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

describe('demo courses', () => {
  it('leave every filter something to find', () => {
    const values = (pick: (it: (typeof courses)[number]['snapshot']) => unknown) =>
      new Set(courses.map((it) => pick(it.snapshot))).size
    expect(values((it) => it.level)).toBe(3)
    expect(values((it) => it.mode)).toBe(3)
    expect(values((it) => it.credential)).toBe(8)
    expect(values((it) => it.badge)).toBe(3)
    expect(values((it) => it.durationMonths)).toBeGreaterThanOrEqual(6)
    expect(values((it) => it.universityId)).toBe(universities.length)
  })

  it('are mostly open, and two are closed', () => {
    const closed = courses.filter((it) => it.intakes.every((one) => one.applyByInDays < 0))
    expect(closed).toHaveLength(2)
  })

  it('say their seats as filled and total, or as a share with its source', () => {
    for (const intake of courses.flatMap((it) => it.intakes)) {
      const said = intake.seatsTotal !== null || intake.seatsPercent !== null
      expect(intake.seatsSource !== null).toBe(said)
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

describe('demo placements', () => {
  it('fill every slot everywhere, and every slot of machine learning', () => {
    for (const topicId of [null, demoId('TOPIC', 'machine-learning')]) {
      const slots = placements.filter((it) => it.topicId === topicId).map((it) => it.slot)
      expect(slots.toSorted()).toEqual(
        ['IN_TEXT', 'RAIL_CARD', 'RAIL_FORM', 'STICKY_BAR', 'UNDER_ARTICLE'].toSorted(),
      )
    }
  })
})
