import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { putIntake, recordFee } from '#lib/courses/commands.ts'
import type { CourseSnapshot } from '#lib/courses/schema.ts'
import { drafted, type Made, paragraphs, published, unique } from './factories.ts'

/** Creates a published course with one intake that is open for a month, unless `open` is false. */
export async function makeCourse(
  given: Partial<CourseSnapshot> & { universityId: string },
  { open = true } = {},
): Promise<Made<CourseSnapshot>> {
  const course = await published(
    await drafted<CourseSnapshot>(SYSTEM_ACTOR, contentKinds.COURSE, {
      title: unique('Course'),
      shortTitle: null,
      slug: unique('course'),
      summary: 'What it teaches.',
      about: paragraphs('About it.'),
      topicIds: [],
      level: 'BEGINNER',
      credential: 'CERTIFICATE',
      mode: 'ONLINE',
      language: 'English',
      durationMonths: 6,
      hoursPerWeekMin: 6,
      hoursPerWeekMax: 8,
      badge: null,
      sellingPoints: [],
      eligibility: ['A school leaving certificate'],
      curriculum: [],
      outcomes: [],
      faculty: [],
      recognition: {
        status: 'RECOGNISED',
        regulator: 'UGC',
        reference: 'test',
        asOf: '2026-01-01',
        note: null,
      },
      faqs: [],
      brochureMediaId: null,
      seoTitle: null,
      seoDescription: null,
      contentUpdatedOn: null,
      ...given,
    }),
  )
  const inDays = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  await putIntake(SYSTEM_ACTOR, course.id, {
    startsOn: open ? inDays(60) : inDays(-30),
    applyBy: open ? inDays(30) : inDays(-40),
    seatsTotal: 50,
    seatsFilled: 38,
    seatsPercent: null,
    seatsSource: 'Test',
    seatsAsOf: new Date().toISOString(),
    seatsExpireAt: null,
  })
  await recordFee(SYSTEM_ACTOR, course.id, {
    amountMinor: 12_500_000,
    currency: 'INR',
    taxIncluded: true,
    taxPercent: 18,
    refundRule: 'In full until the first day.',
    instalments: null,
    source: 'Test',
    asOf: '2026-01-01',
    validUntil: null,
  })
  return course
}
