import { z } from 'zod'
import { richTextSchema } from '#lib/blocks/rich-text.ts'
import { address, contentId, recognitionWithNote, seoFields, uniqueIds } from '#lib/forms/fields.ts'
import { nullableText, requiredText } from '#lib/forms/text-fields.ts'
import { LEVELS } from '#lib/level.ts'
import { slugSchema } from '#lib/publishing/core/slug.ts'
import { COURSE_BADGES, COURSE_MODES, CREDENTIALS } from './course.ts'

/** Snapshot of a course, without live data (intakes, seats, fees, claims). */
export const courseSnapshot = z.strictObject({
  title: requiredText('Title', 200),
  shortTitle: nullableText('Short title', 80),
  slug: slugSchema,
  summary: requiredText('Summary', 400),
  about: richTextSchema,
  universityId: contentId,
  topicIds: uniqueIds('Topics', 6),
  level: z.enum(LEVELS),
  credential: z.enum(CREDENTIALS),
  mode: z.enum(COURSE_MODES),
  language: requiredText('Language', 40),
  durationMonths: z.int().min(1).max(72),
  hoursPerWeekMin: z.int().min(1).max(60),
  hoursPerWeekMax: z.int().min(1).max(60),
  badge: z.enum(COURSE_BADGES).nullable(),
  sellingPoints: z.array(requiredText('Selling point', 80)).max(4),
  eligibility: z.array(requiredText('Eligibility', 300)).max(12),
  curriculum: z
    .array(
      z.strictObject({
        title: requiredText('Module', 160),
        weeks: z.int().min(1).max(104),
        points: z.array(requiredText('Point', 200)).max(20),
      }),
    )
    .max(30),
  outcomes: z
    .array(
      z.strictObject({
        text: requiredText('Outcome', 400),
        source: requiredText('Source', 300),
        url: address,
        asOf: z.iso.date(),
      }),
    )
    .max(12),
  faculty: z
    .array(
      z.strictObject({
        name: requiredText('Name', 120),
        role: requiredText('Role', 160),
        bio: requiredText('About', 800),
      }),
    )
    .max(20),
  recognition: recognitionWithNote,
  faqs: z
    .array(z.strictObject({ faqId: contentId, question: requiredText('Question', 300).nullable() }))
    .max(30),
  brochureMediaId: contentId.nullable(),
  ...seoFields,
  contentUpdatedOn: z.iso.date().nullable(),
})

export type CourseSnapshot = z.infer<typeof courseSnapshot>

/** Whether an intake says how many of its seats are filled. */
const statesSeats = (it: { seatsFilled: number | null; seatsPercent: number | null }) =>
  it.seatsFilled !== null || it.seatsPercent !== null

export const intakeInput = z
  .strictObject({
    startsOn: z.iso.date('Enter the start date.'),
    applyBy: z.iso.date('Enter the application deadline.'),
    seatsTotal: z.int().min(1).max(100_000).nullable(),
    seatsFilled: z.int().min(0).max(100_000).nullable(),
    seatsPercent: z.int().min(0).max(100).nullable(),
    seatsSource: nullableText('Source of the seat numbers', 200),
    seatsAsOf: z.iso.datetime({ offset: true }).nullable(),
    seatsExpireAt: z.iso.datetime({ offset: true }).nullable(),
  })
  .refine((it) => it.applyBy <= it.startsOn, {
    message: 'The application deadline must not be after the start date.',
    path: ['applyBy'],
  })
  .refine((it) => it.seatsTotal === null || (it.seatsFilled ?? 0) <= it.seatsTotal, {
    message: 'There cannot be more seats taken than available.',
    path: ['seatsFilled'],
  })
  .refine((it) => !statesSeats(it) || it.seatsSource !== null, {
    message: 'Enter the source of the seat numbers.',
    path: ['seatsSource'],
  })
  .refine((it) => !statesSeats(it) || it.seatsAsOf !== null, {
    message: 'Enter the date of the seat numbers.',
    path: ['seatsAsOf'],
  })

export type IntakeInput = z.infer<typeof intakeInput>

export const feeInput = z.strictObject({
  /** Fee of the whole programme, in paise. */
  amountMinor: z.int().min(0).max(2_000_000_000),
  currency: z.literal('INR'),
  taxIncluded: z.boolean(),
  taxPercent: z.number().min(0).max(50),
  refundRule: requiredText('Refund rules', 600),
  instalments: nullableText('Instalments', 300),
  source: requiredText('Source', 200),
  asOf: z.iso.date(),
  validUntil: z.iso.date().nullable(),
})

export type FeeInput = z.infer<typeof feeInput>

export const claimInput = z.strictObject({
  text: requiredText('Claim', 200),
  source: requiredText('Source', 300),
  sourceUrl: address,
  asOf: z.iso.date(),
  expiresAt: z.iso.datetime({ offset: true }),
})

export type ClaimInput = z.infer<typeof claimInput>
