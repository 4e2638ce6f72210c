import { storedRichText } from '#lib/blocks/rich-text.ts'
import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'
import { paths } from '#lib/paths.ts'
import { published } from '#lib/published.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { openIntakes } from './course.ts'
import type { CourseView } from './course-view.ts'
import { courseCardFields, reportTagsOfCourses, toCourseCard } from './public-queries.ts'

export const courseViewFields = {
  ...courseCardFields,
  language: true,
  hoursPerWeekMin: true,
  hoursPerWeekMax: true,
  about: true,
  eligibility: true,
  curriculum: true,
  outcomes: true,
  faculty: true,
  recognitionStatus: true,
  recognitionRegulator: true,
  recognitionReference: true,
  recognitionAsOf: true,
  recognitionNote: true,
  seoTitle: true,
  seoDescription: true,
  contentUpdatedAt: true,
  brochure: { select: { hash: true } },
  topics: {
    select: { topicId: true, topic: { select: { id: true, slug: true, name: true, hue: true } } },
    orderBy: { position: 'asc' },
  },
  faqs: { select: { faqId: true, questionOverride: true }, orderBy: { position: 'asc' } },
  university: {
    select: {
      ...courseCardFields.university.select,
      city: true,
      country: true,
      about: true,
      website: true,
      recognitionStatus: true,
      recognitionRegulator: true,
      recognitionReference: true,
      recognitionAsOf: true,
    },
  },
} as const satisfies Prisma.CourseSelect

export type CourseViewRow = Prisma.CourseGetPayload<{ select: typeof courseViewFields }>

/** Null: no published course has this slug; `findFormerContent` finds what became of it. */
export async function getPublishedCourse(
  slug: string,
  now: Date,
  locale = 'en',
): Promise<CourseView | null> {
  reportTags(tags.slug('COURSE', locale, slug))
  const row = await db.course.findFirst({
    where: { slug, locale, ...published },
    select: courseViewFields,
  })
  if (!row) return null
  const view = toCourseView(row, now)
  reportTagsOfCourses([view])
  reportTags(...view.topics.map((it) => tags.content('TOPIC', it.id)))
  return view
}

export function toCourseView(row: CourseViewRow, now: Date): CourseView {
  const { university } = row
  const card = toCourseCard(row, now)
  return {
    ...card,
    university: {
      id: university.id,
      slug: university.slug,
      name: university.name,
      shortName: university.shortName,
      hue: university.hue,
      logo: card.university.logo,
    },
    language: row.language,
    hoursPerWeek: { min: row.hoursPerWeekMin, max: row.hoursPerWeekMax },
    about: storedRichText(row.about),
    topics: row.topics.map(({ topic }) => ({ ...topic, href: paths.topic(topic.slug) })),
    eligibility: row.eligibility,
    curriculum: row.curriculum as CourseView['curriculum'],
    outcomes: row.outcomes as CourseView['outcomes'],
    faculty: row.faculty as CourseView['faculty'],
    recognition: recognitionOf(row, row.recognitionNote),
    institution: {
      name: university.name,
      city: university.city,
      country: university.country,
      about: university.about,
      website: university.website,
      href: paths.university(university.slug),
      recognition: recognitionOf(university, null),
    },
    faqs: row.faqs.map((it) => ({ faqId: it.faqId, question: it.questionOverride })),
    brochureHref: row.brochure && paths.media(row.brochure.hash, 'w1280.webp'),
    intakes: openIntakes(row.content.intakes, now),
    updatedAt: row.contentUpdatedAt,
    seo: {
      title: row.seoTitle ?? row.title,
      description: row.seoDescription ?? row.summary,
    },
  }
}

type RecognitionRow = Pick<
  CourseViewRow,
  'recognitionStatus' | 'recognitionRegulator' | 'recognitionReference' | 'recognitionAsOf'
>

const recognitionOf = (row: RecognitionRow, note: string | null) => ({
  status: row.recognitionStatus,
  regulator: row.recognitionRegulator,
  reference: row.recognitionReference,
  asOf: row.recognitionAsOf,
  note,
})
