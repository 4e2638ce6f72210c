import { plural } from '#lib/format/plural.ts'
import type { Level } from '#lib/level.ts'
import type { Picture } from '#lib/media/media.ts'

export const CREDENTIALS = [
  'CERTIFICATE',
  'PROFESSIONAL_CERTIFICATE',
  'DIPLOMA',
  'POSTGRADUATE_CERTIFICATE',
  'POSTGRADUATE_DIPLOMA',
  'BACHELOR',
  'MASTER',
  'DOCTORATE',
] as const

export const COURSE_MODES = ['ONLINE', 'BLENDED', 'CAMPUS'] as const

export const COURSE_BADGES = ['BESTSELLER', 'NEW'] as const

type Credential = (typeof CREDENTIALS)[number]
type CourseMode = (typeof COURSE_MODES)[number]
type CourseBadge = (typeof COURSE_BADGES)[number]

export const credentialLabel: Record<Credential, string> = {
  CERTIFICATE: 'Certificate',
  PROFESSIONAL_CERTIFICATE: 'Professional certificate',
  DIPLOMA: 'Diploma',
  POSTGRADUATE_CERTIFICATE: 'Postgraduate certificate',
  POSTGRADUATE_DIPLOMA: 'Postgraduate diploma',
  BACHELOR: 'Bachelor’s degree',
  MASTER: 'Master’s degree',
  DOCTORATE: 'Doctorate',
}

export const modeLabel: Record<CourseMode, string> = {
  ONLINE: 'Online',
  BLENDED: 'Online and on campus',
  CAMPUS: 'On campus',
}

export const badgeLabel: Record<CourseBadge, string> = {
  BESTSELLER: 'Bestseller',
  NEW: 'New course',
}

export function durationLabel(months: number): string {
  return plural(months, { one: '# month', other: '# months' })
}

/** The day after so many months; the last day of the month where that month is shorter. */
export function finishDate(startsOn: Date, months: number): Date {
  const end = new Date(startsOn)
  end.setUTCMonth(end.getUTCMonth() + months)
  if (end.getUTCDate() !== startsOn.getUTCDate()) end.setUTCDate(0)
  return end
}

export type IntakeView = {
  startsOn: Date
  applyBy: Date
  seats: Seats | null
}

export type Seats = {
  /** 0–100, rounded. */
  percent: number
  /** Null if the source gives a percentage only. */
  filled: number | null
  total: number | null
  source: string | null
  asOf: Date | null
}

export type ClaimView = { text: string; source: string; sourceUrl: string | null; asOf: Date }

export type FeeView = {
  amountMinor: number
  currency: string
  taxIncluded: boolean
  taxPercent: number
  refundRule: string
  instalments: string | null
  source: string
  asOf: Date
}

/** What a learner pays, with tax, in the currency's minor unit. */
export const grossMinor = ({ amountMinor, taxIncluded, taxPercent }: FeeView): number =>
  taxIncluded ? amountMinor : Math.round(amountMinor * (1 + taxPercent / 100))

export type CourseCard = {
  id: string
  slug: string
  href: string
  title: string
  shortTitle: string | null
  summary: string
  level: Level
  credential: Credential
  mode: CourseMode
  durationMonths: number
  hoursPerWeek: { min: number; max: number }
  badge: CourseBadge | null
  sellingPoints: string[]
  topicIds: string[]
  university: {
    id: string
    slug: string
    name: string
    shortName: string
    hue: number
    logo: Picture | null
  }
  /** Next intake that takes applications; null: the course takes none now. */
  intake: IntakeView | null
  fee: FeeView | null
  claim: ClaimView | null
}

type IntakeRow = {
  startsOn: Date
  applyBy: Date
  cancelledAt: Date | null
  seatsTotal: number | null
  seatsFilled: number | null
  seatsPercent: number | null
  seatsSource: string | null
  seatsAsOf: Date | null
  seatsExpireAt: Date | null
}

/** Columns that `openIntakes` needs. */
export const intakeFields = {
  startsOn: true,
  applyBy: true,
  cancelledAt: true,
  seatsTotal: true,
  seatsFilled: true,
  seatsPercent: true,
  seatsSource: true,
  seatsAsOf: true,
  seatsExpireAt: true,
} as const

/** Intakes that are not cancelled and take applications on the day of `now` (UTC) or later, by start date. */
export function openIntakes(rows: readonly IntakeRow[], now: Date): IntakeView[] {
  const today = new Date(now.toISOString().slice(0, 10))
  return rows
    .filter((it) => it.cancelledAt === null && it.applyBy >= today)
    .toSorted((a, b) => a.startsOn.getTime() - b.startsOn.getTime())
    .map((it) => ({ startsOn: it.startsOn, applyBy: it.applyBy, seats: seatsOf(it, now) }))
}

/** Null: the course takes no applications now. */
export const nextIntake = (rows: readonly IntakeRow[], now: Date): IntakeView | null =>
  openIntakes(rows, now)[0] ?? null

/** Null: the number of seats is unknown, expired or without a source and date. */
function seatsOf(row: IntakeRow, now: Date): Seats | null {
  if (row.seatsExpireAt && row.seatsExpireAt <= now) return null
  if (row.seatsSource === null || row.seatsAsOf === null) return null
  const counted =
    row.seatsTotal && row.seatsFilled !== null ? (row.seatsFilled / row.seatsTotal) * 100 : null
  const percent = counted ?? row.seatsPercent
  if (percent === null) return null
  return {
    percent: Math.round(percent),
    filled: counted === null ? null : row.seatsFilled,
    total: counted === null ? null : row.seatsTotal,
    source: row.seatsSource,
    asOf: row.seatsAsOf,
  }
}
