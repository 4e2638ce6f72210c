import { db } from '#lib/database/db.ts'
import { contactPreferenceFields } from '#lib/leads/contact-preference/contact-preference.ts'
import {
  interestFields,
  NEWEST_VALID_FIRST,
  requestFields,
  sourceFields,
} from '#lib/leads/request-fields.ts'
import type { Prisma } from '#prisma/client/client.ts'

const fields = {
  id: true,
  receiptTokenHash: true,
  ...requestFields,
  flags: true,
  provedAt: true,
  createdAt: true,
  courseId: true,
  topicId: true,
  lead: {
    select: {
      id: true,
      stage: true,
      attempts: true,
      maxAttempts: true,
      ...contactPreferenceFields,
      assignee: { select: { name: true, email: true } },
      ...interestFields,
    },
  },
} as const satisfies Prisma.SubmissionSelect

export type RequestRow = Prisma.SubmissionGetPayload<{ select: typeof fields }>

/**
 * The request that an event is about: its own, or else the newest of its case or person, preferring
 * one that is not withdrawn. Null: there is none.
 */
export async function findRequestOfEvent(
  data: { submissionId?: string; leadId?: string },
  personId: string,
): Promise<RequestRow | null> {
  const where = data.submissionId
    ? { id: data.submissionId }
    : data.leadId
      ? { leadId: data.leadId }
      : { personId }
  return db.submission.findFirst({
    where,
    select: fields,
    orderBy: NEWEST_VALID_FIRST,
  })
}

/** Where the first and the last request of a case came from. */
export async function findSources(leadId: string) {
  const select = { ...sourceFields, createdAt: true } as const
  const [first, last] = await Promise.all(
    (['asc', 'desc'] as const).map((newestFirst) =>
      db.submission.findFirst({ where: { leadId }, select, orderBy: { createdAt: newestFirst } }),
    ),
  )
  return { first: sourceView(first), last: sourceView(last) }
}

type Source = Pick<RequestRow, keyof typeof sourceFields | 'createdAt'>

const sourceView = (it: Source | null | undefined) =>
  it
    ? {
        path: it.sourcePath,
        campaign: it.utmCampaign,
        source: it.utmSource,
        medium: it.utmMedium,
        term: it.utmTerm,
        content: it.utmContent,
        referrer: it.referrer,
        cta: it.ctaId,
        block: it.blockId,
        firstTouch: it.firstTouch,
        lastTouch: it.lastTouch,
        at: it.createdAt.toISOString(),
      }
    : null
