import type { Prisma } from '#prisma/client/client.ts'

/** Select of where a request came from. */
export const sourceFields = {
  sourcePath: true,
  utmSource: true,
  utmMedium: true,
  utmCampaign: true,
  utmTerm: true,
  utmContent: true,
  referrer: true,
  ctaId: true,
  blockId: true,
  firstTouch: true,
  lastTouch: true,
} as const satisfies Prisma.SubmissionSelect

/** Select of what a visitor sent, for the case, its export and the bodies of deliveries. */
export const requestFields = {
  reference: true,
  name: true,
  email: true,
  phone: true,
  ageBand: true,
  childClass: true,
  message: true,
  amendedMessage: true,
  withdrawnAt: true,
  ...sourceFields,
} as const satisfies Prisma.SubmissionSelect

/** Select of what a case is about. */
export const interestFields = {
  course: { select: { title: true } },
  topic: { select: { name: true } },
} as const satisfies Prisma.LeadSelect

/** The newest request, preferring one that is not withdrawn. */
export const NEWEST_VALID_FIRST = [
  { withdrawnAt: { sort: 'desc', nulls: 'first' } },
  { createdAt: 'desc' },
] satisfies Prisma.SubmissionOrderByWithRelationInput[]
