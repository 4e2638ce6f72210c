import { describe, expect, it } from 'vitest'
import type { CourseCard } from '#lib/courses/course.ts'
import { rankCourses } from '#lib/recommendations/rank-courses.ts'

const course = (id: string, given: Partial<CourseCard> = {}): CourseCard => ({
  id,
  slug: id,
  href: `/courses/${id}`,
  title: id,
  shortTitle: null,
  summary: '',
  level: 'BEGINNER',
  credential: 'CERTIFICATE',
  mode: 'ONLINE',
  hoursPerWeek: { min: 6, max: 8 },
  durationMonths: 6,
  badge: null,
  sellingPoints: [],
  topicIds: [],
  university: { id: 'u', slug: 'u', name: 'U', shortName: 'U', hue: 0, logo: null },
  intake: { startsOn: new Date(), applyBy: new Date(), seats: null },
  fee: null,
  claim: null,
  ...given,
})

const topics = [
  { id: 'ml', name: 'Machine learning' },
  { id: 'code', name: 'Programming' },
]
const rank = (candidates: CourseCard[], pinnedIds: string[] = [], limit = 3) =>
  rankCourses(candidates, { pinnedIds, topics, level: 'INTERMEDIATE' }, limit)
const ids = (...given: Parameters<typeof rank>) => rank(...given).map((it) => it.course.id)

describe('Recommended courses', () => {
  it('Recommended courses start with the pinned ones in their order', () => {
    const all = [course('a', { topicIds: ['ml'] }), course('b'), course('c')]
    expect(ids(all, ['c', 'b'])).toEqual(['c', 'b', 'a'])
  })

  it('Recommended courses never include a closed one, not even a pinned one', () => {
    expect(ids([course('a', { topicIds: ['ml'], intake: null })], ['a'])).toEqual([])
  })

  it('Recommended courses are ranked by main topic, number of topics and level', () => {
    const all = [
      course('second-topic', { topicIds: ['code'], level: 'INTERMEDIATE' }),
      course('main-far', { topicIds: ['ml'], level: 'BEGINNER' }),
      course('main-near', { topicIds: ['ml'], level: 'INTERMEDIATE' }),
      course('both', { topicIds: ['code', 'ml'] }),
    ]
    expect(ids(all, [], 4)).toEqual(['both', 'main-near', 'main-far', 'second-topic'])
  })

  it('Recommended courses exclude those without a shared topic', () => {
    expect(ids([course('a', { topicIds: ['cooking'] })])).toEqual([])
  })

  it('Recommended courses have a reason', () => {
    const all = [course('a', { topicIds: ['ml', 'code'], level: 'INTERMEDIATE' })]
    expect(rank(all)[0]?.reason).toBe(
      'Also about Machine learning and Programming, at the same level',
    )
    expect(rank(all, ['a'])[0]?.reason).toMatch(/editors/)
  })

  it('Recommended courses are the same in any order of the candidates', () => {
    const all = ['a', 'b', 'c', 'd'].map((id) => course(id, { topicIds: ['ml'] }))
    expect(ids(all)).toEqual(ids(all.toReversed()))
  })
})
