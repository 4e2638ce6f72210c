import { reportTags, tags } from '#lib/cache/tags.ts'
import { db } from '#lib/database/db.ts'
import { pictureFields, toPicture } from '#lib/media/media.ts'
import { paths } from '#lib/paths.ts'
import { published } from '#lib/published.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { type CourseCard, type FeeView, intakeFields, nextIntake } from './course.ts'

/** Intakes, fees and claims belong to the content, because they are live data and not part of a revision. */
export const courseCardFields = {
  id: true,
  slug: true,
  title: true,
  shortTitle: true,
  summary: true,
  level: true,
  credential: true,
  mode: true,
  durationMonths: true,
  hoursPerWeekMin: true,
  hoursPerWeekMax: true,
  badge: true,
  sellingPoints: true,
  topics: { select: { topicId: true }, orderBy: { position: 'asc' } },
  university: {
    select: {
      id: true,
      slug: true,
      name: true,
      shortName: true,
      hue: true,
      logo: { select: pictureFields },
    },
  },
  content: {
    select: {
      intakes: {
        select: intakeFields,
      },
      fees: {
        select: {
          amountMinor: true,
          currency: true,
          taxIncluded: true,
          taxPercent: true,
          refundRule: true,
          instalments: true,
          source: true,
          asOf: true,
          validUntil: true,
        },
        orderBy: { asOf: 'desc' },
      },
      claims: {
        select: { text: true, source: true, sourceUrl: true, asOf: true, expiresAt: true },
        orderBy: { asOf: 'desc' },
      },
    },
  },
} as const satisfies Prisma.CourseSelect

type CourseCardRow = Prisma.CourseGetPayload<{ select: typeof courseCardFields }>

export function toCourseCard(row: CourseCardRow, now: Date): CourseCard {
  const { topics, content, university, hoursPerWeekMin, hoursPerWeekMax, ...own } = row
  const claim = content.claims.find((it) => it.expiresAt > now)
  return {
    ...own,
    href: paths.course(own.slug),
    hoursPerWeek: { min: hoursPerWeekMin, max: hoursPerWeekMax },
    topicIds: topics.map((it) => it.topicId),
    university: {
      ...university,
      logo: university.logo && toPicture(university.logo, ''),
    },
    intake: nextIntake(content.intakes, now),
    fee: currentFee(content.fees, now),
    claim: claim ?? null,
  }
}

type FeeRow = CourseCardRow['content']['fees'][number]

/** The newest fee that is valid on the day of `now` (UTC). */
export function currentFee(fees: readonly FeeRow[], now: Date): FeeView | null {
  const day = new Date(now.toISOString().slice(0, 10))
  const fee = fees.find((it) => it.validUntil === null || it.validUntil >= day)
  return fee ? { ...fee, taxPercent: Number(fee.taxPercent) } : null
}

/** Reports the tags of each course and of its university. */
export function reportTagsOfCourses(cards: readonly CourseCard[]): void {
  for (const card of cards) {
    reportTags(tags.content('COURSE', card.id), tags.content('UNIVERSITY', card.university.id))
  }
}

type CourseWanted = { ids: string[]; topicIds: string[]; universityIds: string[] }

/** Maximum number of courses that are ranked for one page; the newest ones are taken. */
const MAX_CANDIDATES = 60

/** Published courses that a page may show: those with the given ids, and those of its topics and universities. */
export async function findCourseCandidates(wanted: CourseWanted, now: Date): Promise<CourseCard[]> {
  const { ids, topicIds, universityIds } = wanted
  reportTags(...ids.map((id) => tags.content('COURSE', id)), ...topicIds.map(tags.topic))
  if (universityIds.length > 0) reportTags(tags.list('COURSE'))
  if (ids.length + topicIds.length + universityIds.length === 0) return []
  const rows = await db.course.findMany({
    where: {
      ...published,
      OR: [
        { id: { in: ids } },
        { topics: { some: { topicId: { in: topicIds } } } },
        { universityId: { in: universityIds } },
      ],
    },
    select: courseCardFields,
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    take: MAX_CANDIDATES + ids.length,
  })
  const cards = rows.map((row) => toCourseCard(row, now))
  reportTagsOfCourses(cards)
  return cards
}
