import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'
import { published } from '#lib/published.ts'
import { type CourseCard, type FeeView, grossMinor, nextIntake } from './course.ts'
import { countFacets, type Filterable, fitsFilter } from './facets.ts'
import type { CourseFilter, Facet, Sort } from './filter.ts'
import {
  courseCardFields,
  currentFee,
  reportTagsOfCourses,
  toCourseCard,
} from './public-queries.ts'

export const COURSES_PER_PAGE = 24

const DAY_MS = 86_400_000

type CourseList = {
  courses: CourseCard[]
  total: number
  counts: Record<Facet, Map<string, number>>
  /** Names of the topics and universities among the facet values. */
  topics: { slug: string; name: string }[]
  universities: { slug: string; name: string }[]
}

const UNKNOWN = Number.POSITIVE_INFINITY

const KEYS: Record<Sort, (row: Outline) => number> = {
  start: (row) => row.daysToStart ?? UNKNOWN,
  fee: (row) => row.feeMinor ?? UNKNOWN,
  duration: (row) => row.durationMonths,
  hours: (row) => row.hoursPerWeekMax,
}

/** In the wanted order, then by start; whatever is unknown or closed comes last. */
const inOrder = (sort: Sort) => (a: Outline, b: Outline) =>
  ascending(KEYS[sort](a), KEYS[sort](b)) ||
  ascending(KEYS.start(a), KEYS.start(b)) ||
  a.title.localeCompare(b.title)

const ascending = (a: number, b: number) => (a === b ? 0 : a - b)

/** The courses of one page of the list, with the number of courses that each filter would leave. */
export async function listCourses(filter: CourseFilter, now: Date): Promise<CourseList> {
  reportTags(tags.list('COURSE'), tags.list('TOPIC'), tags.list('UNIVERSITY'))
  const rows = await outline(now)
  const fitting = rows.filter((it) => fitsFilter(it, filter)).toSorted(inOrder(filter.sort))
  const ids = fitting
    .slice((filter.page - 1) * COURSES_PER_PAGE, filter.page * COURSES_PER_PAGE)
    .map((it) => it.id)
  const cards = await findCourseCards(ids, now)
  return {
    courses: ids.flatMap((id) => cards.find((it) => it.id === id) ?? []),
    total: fitting.length,
    counts: countFacets(rows, filter),
    topics: named(rows.flatMap((it) => it.topics)),
    universities: named(rows.map((it) => it.university)),
  }
}

type Named = { slug: string; name: string }

type Outline = Filterable & {
  id: string
  title: string
  topics: Named[]
  university: Named
}

/** The columns of every published course that filtering and sorting need; a few hundred small rows. */
async function outline(now: Date): Promise<Outline[]> {
  const rows = await db.course.findMany({
    where: published,
    select: {
      id: true,
      title: true,
      level: true,
      credential: true,
      mode: true,
      hoursPerWeekMax: true,
      durationMonths: true,
      university: { select: { slug: true, name: true } },
      topics: { select: { topic: { select: { slug: true, name: true } } } },
      content: {
        select: {
          intakes: courseCardFields.content.select.intakes,
          fees: courseCardFields.content.select.fees,
        },
      },
    },
  })
  return rows.map(({ topics, content, ...row }) => ({
    ...row,
    topics: topics.map((it) => it.topic),
    topicSlugs: topics.map((it) => it.topic.slug),
    universitySlug: row.university.slug,
    feeMinor: feeIn('INR', currentFee(content.fees, now)),
    daysToStart: daysUntil(nextIntake(content.intakes, now)?.startsOn, now),
  }))
}

const feeIn = (currency: string, fee: FeeView | null) =>
  fee?.currency === currency ? grossMinor(fee) : null

const daysUntil = (date: Date | undefined, now: Date) =>
  date ? Math.max(0, Math.ceil((date.getTime() - now.getTime()) / DAY_MS)) : null

function named(all: readonly Named[]): Named[] {
  const bySlug = new Map(all.map((it) => [it.slug, it]))
  return [...bySlug.values()].toSorted((a, b) => a.name.localeCompare(b.name))
}

async function findCourseCards(ids: readonly string[], now: Date): Promise<CourseCard[]> {
  reportTags(...ids.map((id) => tags.content('COURSE', id)))
  if (ids.length === 0) return []
  const rows = await db.course.findMany({
    where: { id: { in: [...ids] }, ...published },
    select: courseCardFields,
  })
  return rows.map((row) => toCourseCard(row, now))
}

/** The published courses with these slugs, in the given order; unknown slugs are left out. */
export async function findCoursesBySlug(
  slugs: readonly string[],
  now: Date,
): Promise<CourseCard[]> {
  reportTags(...slugs.map((slug) => tags.slug('COURSE', 'en', slug)))
  if (slugs.length === 0) return []
  const rows = await db.course.findMany({
    where: { slug: { in: [...slugs] }, ...published },
    select: courseCardFields,
  })
  const cards = rows.map((row) => toCourseCard(row, now))
  reportTagsOfCourses(cards)
  return slugs.flatMap((slug) => cards.find((it) => it.slug === slug) ?? [])
}
