import { db } from '#lib/database/db.ts'
import type { StoredSecrets } from '#lib/webhooks/active-secrets.ts'
import type { SubscriptionChannel } from '#prisma/client/enums.ts'
import type { EventRow } from './event-row.ts'

export type ClaimedDelivery = {
  id: string
  eventId: string
  subscriptionId: string
  /** Number of this attempt; recording its result requires it. */
  attempts: number
  firstAttemptAt: Date
  /** Event and subscription as of the claim, read in the same query. */
  event: EventRow
  subscription: StoredSecrets & { channel: SubscriptionChannel; url: string | null }
}

type Row = Pick<
  ClaimedDelivery,
  'id' | 'eventId' | 'subscriptionId' | 'attempts' | 'firstAttemptAt'
> &
  Omit<EventRow, 'id'> &
  ClaimedDelivery['subscription']

/** Longer than an attempt can take; what a killed worker had claimed is due again after it. */
const LEASE_SECONDS = 35

const MAX_CONCURRENT_PER_SUBSCRIPTION = 4

/**
 * Claims one due delivery for the time of the lease. Deliveries about one person to one subscription
 * go in order: none is due while an older one is open. What a killed worker had claimed is due again
 * when its lease has expired. A failing subscription gets one attempt at a time.
 *
 * @param at the current time; null: the database's clock
 */
export async function claimDelivery(at: Date | null): Promise<ClaimedDelivery | null> {
  const [row] = await db.$queryRaw<Row[]>`
    WITH clock AS (SELECT COALESCE(${at}::timestamptz, now()) AS at),
    due AS (
      SELECT candidate."id" FROM clock, "Subscription" subscription CROSS JOIN LATERAL (
        SELECT * FROM (
          SELECT delivery."id" FROM "Delivery" delivery
          WHERE delivery."subscriptionId" = subscription."id" AND delivery."state" = 'WAITING' AND delivery."nextAttemptAt" <= clock.at
            AND (delivery."personId" IS NULL OR delivery."id" = (
              SELECT oldest."id" FROM "Delivery" oldest
              WHERE oldest."subscriptionId" = delivery."subscriptionId" AND oldest."personId" = delivery."personId"
                AND oldest."state" IN ('WAITING', 'SENDING')
              ORDER BY oldest."sequence", oldest."createdAt", oldest."id" LIMIT 1))
          ORDER BY delivery."nextAttemptAt" LIMIT 1 FOR UPDATE SKIP LOCKED) waiting
        UNION ALL SELECT * FROM (
          SELECT expired."id" FROM "Delivery" expired
          WHERE expired."subscriptionId" = subscription."id" AND expired."state" = 'SENDING' AND expired."leaseUntil" <= clock.at
          ORDER BY expired."leaseUntil" LIMIT 1 FOR UPDATE SKIP LOCKED) sending
      ) candidate
      WHERE subscription."pausedAt" IS NULL AND subscription."deletedAt" IS NULL
        AND (SELECT count(*) FROM "Delivery" busy
          WHERE busy."subscriptionId" = subscription."id" AND busy."state" = 'SENDING' AND busy."leaseUntil" > clock.at
        ) < CASE WHEN subscription."failingSince" IS NULL THEN ${MAX_CONCURRENT_PER_SUBSCRIPTION} ELSE 1 END
      ORDER BY random() LIMIT 1
    )
    UPDATE "Delivery" delivery SET
      "state" = 'SENDING',
      "attempts" = delivery."attempts" + 1,
      "leaseUntil" = clock.at + make_interval(secs => ${LEASE_SECONDS}),
      "firstAttemptAt" = COALESCE(delivery."firstAttemptAt", clock.at)
    FROM due, clock, "Subscription" subscription, "OutboxEvent" event
    WHERE delivery."id" = due."id" AND subscription."id" = delivery."subscriptionId" AND event."id" = delivery."eventId"
    RETURNING delivery."id", delivery."eventId", delivery."subscriptionId", delivery."attempts", delivery."firstAttemptAt",
      event."type", event."personId", event."data", event."createdAt",
      subscription."channel"::text, subscription."url", subscription."secret", subscription."previousSecret", subscription."previousSecretExpiresAt"`
  return row ? claimedOf(row) : null
}

function claimedOf(row: Row): ClaimedDelivery {
  const { id, eventId, subscriptionId, attempts, firstAttemptAt, ...read } = row
  const { type, personId, data, createdAt, ...subscription } = read
  const event = { id: eventId, type, personId, data, createdAt }
  return { id, eventId, subscriptionId, attempts, firstAttemptAt, event, subscription }
}
