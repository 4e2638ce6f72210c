import type { FeeInput } from '#lib/courses/schema.ts'
import type { DemoIntake } from '../demo.ts'
import { faq } from '../ids.ts'

const RUPEE = 100

type FeeTerms = { taxIncluded: boolean; refundRule: string; instalments: string | null }

/** Certificates and diplomas that no law names as a qualification carry GST at 18 %. */
export const taxedFee = (rupees: number, terms: FeeTerms): FeeInput => ({
  amountMinor: rupees * RUPEE,
  currency: 'INR',
  taxPercent: 18,
  source: 'Demo fee list 2026–27 of the institution',
  asOf: '2026-10-01',
  validUntil: null,
  ...terms,
})

/** Degrees recognised by Indian law are exempt from GST (Notification 12/2017, Central Tax (Rate), entry 66). */
export const degreeFee = (rupees: number, terms: Omit<FeeTerms, 'taxIncluded'>): FeeInput => ({
  ...taxedFee(rupees, { ...terms, taxIncluded: true }),
  taxPercent: 0,
  source: 'Demo fee list 2026–27 of the institution; a recognised degree is exempt from GST',
})

export const countedIntake = (
  startsInDays: number,
  applyByInDays: number,
  seatsFilled: number,
  seatsTotal: number,
): DemoIntake => ({
  startsInDays,
  applyByInDays,
  seatsTotal,
  seatsFilled,
  seatsPercent: null,
  seatsSource: 'Demo admissions office, weekly count',
})

export const percentIntake = (
  startsInDays: number,
  applyByInDays: number,
  seatsPercent: number,
): DemoIntake => ({
  startsInDays,
  applyByInDays,
  seatsTotal: null,
  seatsFilled: null,
  seatsPercent,
  seatsSource: 'Demo admissions office, share only; the number of seats is not published',
})

export const openIntake = (startsInDays: number, applyByInDays: number): DemoIntake => ({
  startsInDays,
  applyByInDays,
  seatsTotal: null,
  seatsFilled: null,
  seatsPercent: null,
  seatsSource: null,
})

/** `slug`, or `[slug, 'other wording']` if this course words the question differently. */
export const asked = (...items: (string | [string, string])[]) =>
  items.map((it) =>
    typeof it === 'string'
      ? { faqId: faq(it), question: null }
      : { faqId: faq(it[0]), question: it[1] },
  )
