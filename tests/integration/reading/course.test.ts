import { beforeAll, describe, expect, it } from 'vitest'
import type { AnyBlock } from '#lib/blocks/registry.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { getPublishedCourse } from '#lib/courses/public-detail-queries.ts'
import { newTiming, timeQueries } from '#lib/database/query-timing.ts'
import { readCourse } from '#lib/reading/read.ts'
import { makeCourse } from '#prisma/course-factory.ts'
import { makeFaq, makeTopic, makeUniversity } from '#prisma/factories.ts'

/** Statements of one read: the course with its relations, FAQs, similar courses. */

const railOf = (courseId: string): RichText => ({
  type: 'doc',
  content: [
    {
      type: 'courseRail',
      attrs: {
        id: 'b0',
        version: 1,
        title: 'Courses',
        mode: 'pinned',
        courseIds: [courseId],
        rule: { topicId: null, level: null, universityId: null },
        limit: 3,
        viewAll: false,
      },
    } as AnyBlock,
  ],
})

async function read(slug: string) {
  const now = new Date()
  const course = await getPublishedCourse(slug, now)
  if (!course) throw new Error(`${slug} is not published`)
  return readCourse(course, now)
}

describe('Similar courses', () => {
  let universityId: string
  beforeAll(async () => {
    universityId = (await makeUniversity()).id
  })

  it('Similar courses share a topic and take applications; those of the same level come first', async () => {
    const topic = await makeTopic()
    const given = { universityId, topicIds: [topic.id] }
    const advanced = await makeCourse({ ...given, level: 'ADVANCED' })
    const same = await makeCourse({ ...given, level: 'BEGINNER' })
    await makeCourse(given, { open: false })
    await makeCourse({ universityId })
    const own = await makeCourse({ ...given, level: 'BEGINNER' })
    const { similar } = await read(own.snapshot.slug)
    expect(similar.map((it) => it.course.id)).toEqual([same.id, advanced.id])
  })

  it('A course that the text shows already is not shown again as a similar one', async () => {
    const topic = await makeTopic()
    const given = { universityId, topicIds: [topic.id] }
    const shown = await makeCourse(given)
    const other = await makeCourse(given)
    const own = await makeCourse({ ...given, about: railOf(shown.id) })
    const { about, similar } = await read(own.snapshot.slug)
    expect(about.map((it) => it.type)).toEqual(['courseRail'])
    expect(similar.map((it) => it.course.id)).toEqual([other.id])
  })

  it('Six courses of a topic are three similar courses and no further statement', async () => {
    const topic = await makeTopic()
    const faq = await makeFaq()
    const given = { universityId, topicIds: [topic.id], faqs: [{ faqId: faq.id, question: null }] }
    const own = await makeCourse(given)
    await makeCourse(given)
    const [few, many] = [newTiming(), newTiming()]
    await timeQueries(few, () => read(own.snapshot.slug))
    for (let count = 0; count < 5; count++) await makeCourse(given)
    const { similar } = await timeQueries(many, () => read(own.snapshot.slug))
    expect(similar).toHaveLength(3)
    expect(many.queries).toBe(few.queries)
  })
})
