import { expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { columnsOf, type PersonalTable, personalData } from '#lib/people/personal-data.ts'

/** Tables without data of visitors, with published data of authors and work of staff only. */
const IMPERSONAL =
  `Content WorkingCopy Presence Revision ShareLink Slug ContentRef Release ReleaseItem ReviewRequest
  Comment Source Article ArticleAuthor ArticleTopic ArticleFaq ArticleCourse ArticlePlacement Faq
  FaqTopic Course CourseTopic CourseFaq Intake Fee Claim University Topic TopicStartHere Page
  PageVersion Promo PromoTarget Placement Redirect Setting MediaFile MediaVariant Media
  ConsentNotice Subscription CounsellingSlot MetricDaily ContentTotals RankingEpoch RankingImpression
  UsedProof Watermark _prisma_migrations`.split(/\s+/)

/** Columns of the other tables without personal data. Ids of rows (type uuid) are not listed. */
const NOT_PERSONAL: Record<string, string> = {
  Person: 'state outboxSequence suppressedAt eraseAfter createdAt',
  PersonIdentifier: 'kind createdAt',
  AccessCode: 'failedAttempts createdAt expiresAt usedAt',
  PersonMerge: 'reason createdAt undoneAt',
  MergeProposal: 'reason state createdAt decidedAt',
  ErasureProof: 'kind reason erasedAt',
  SuppressedIdentifier: 'kind reason since liftedAt',
  Submission:
    'reference keyFromClient blockId ctaId withoutScript flags quarantined maxAttempts createdAt',
  Lead: 'awaitsAnswer callBackRequested firstResponseAt attempts maxAttempts openedAt lastRequestedAt closedAt updatedAt',
  ContactAttempt: 'endedAt supersededAt',
  LeadEvent: 'kind at',
  OutboxEvent: 'type sequence data createdAt dispatchedAt',
  Delivery:
    'sequence cause state attempts nextAttemptAt leaseUntil firstAttemptAt createdAt doneAt',
  InboundOutcome: 'messageId mappedTo applied at createdAt',
  DeliveryAttempt: 'at durationMs status',
  MailMessage: 'createdAt redactedAt',
  Booking: 'state createdAt',
  User: 'role sessionVersion mustChangePassword disabledAt createdAt',
  UserSession: 'createdAt endedAt',
  PasswordLink: 'kind createdAt expiresAt endedAt',
  Author: 'locale',
  AuditEvent: 'action subjectKind subjectId at',
  RateLimit: 'points expire',
}

const listed = (table: string) =>
  table in personalData ? columnsOf(table as PersonalTable).map(([column]) => column) : []

const columns = () => db.$queryRaw<{ table: string; column: string; type: string }[]>`
  SELECT table_name AS "table", column_name AS "column", data_type AS "type"
  FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`

it('Every column of the schema is in the register of personal data or listed as not personal', async () => {
  const unlisted = (await columns()).filter(
    ({ table, column, type }) =>
      !IMPERSONAL.includes(table) &&
      type !== 'uuid' &&
      !listed(table).includes(column) &&
      !NOT_PERSONAL[table]?.split(' ').includes(column),
  )
  expect(unlisted.map((it) => `${it.table}.${it.column}`)).toEqual([])
})

it('The register of personal data lists existing columns only', async () => {
  const live = new Set((await columns()).map((it) => `${it.table}.${it.column}`))
  const personal = Object.entries(personalData).flatMap(([table, own]) =>
    Object.keys(own).map((column) => `${table}.${column}`),
  )
  const named = Object.entries(NOT_PERSONAL).flatMap(([table, own]) =>
    own.split(' ').map((column) => `${table}.${column}`),
  )
  expect([...personal, ...named].filter((it) => !live.has(it))).toEqual([])
  expect(personal.filter((it) => named.includes(it))).toEqual([])
})
