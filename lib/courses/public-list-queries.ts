import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'
import { published } from '#lib/published.ts'
import { type CourseCard, nextIntake } from './course.ts'
import {
  type CourseFilter,
  countFacets,
  type Facet,
  type Filterable,
  fitsFilter,
} from './filter.ts'
import { courseCardFields, reportTagsOfCourses, toCourseCard } from './public-queries.ts'

export const COURSES_PER_PAGE = 24

type CourseList = {
  courses: CourseCard[]
  total: number
  counts: Record<Facet, Map<string, number>>
  /** Names of the topics and universities among the facet values. */
  topics: { slug: string; name: string }[]
  universities: { slug: string; name: string }[]
}

/** Courses that take applications first, by their next start date; closed ones last. */
export async function listCourses(filter: CourseFilter, now: Date): Promise<CourseList> {
  reportTags(tags.list('COURSE'), tags.list('TOPIC'), tags.list('UNIVERSITY'))
  const rows = await outline(now)
  const fitting = rows
    .filter((it) => fitsFilter(it, filter))
    .toSorted((a, b) => a.next - b.next || a.title.localeCompare(b.title))
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
  /** Start of the next intake in milliseconds; Infinity for a closed course. */
  next: number
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
      durationMonths: true,
      university: { select: { slug: true, name: true } },
      topics: { select: { topic: { select: { slug: true, name: true } } } },
      content: { select: { intakes: courseCardFields.content.select.intakes } },
    },
  })
  return rows.map(({ topics, content, ...row }) => ({
    ...row,
    topics: topics.map((it) => it.topic),
    topicSlugs: topics.map((it) => it.topic.slug),
    universitySlug: row.university.slug,
    next: nextIntake(content.intakes, now)?.startsOn.getTime() ?? Number.POSITIVE_INFINITY,
  }))
}

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
