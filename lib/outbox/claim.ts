import { db } from '#lib/database/db.ts'
import type { StoredSecrets } from '#lib/webhooks/active-secrets.ts'
import type { SubscriptionChannel } from '#prisma/client/enums.ts'
import type { EventRow } from './event-row.ts'

export type ClaimedDelivery = {
  id: string
  eventId: string
  subscriptionId: string
  /** The try that this is; whoever notes what came of it names it. */
  attempts: number
  firstAttemptAt: Date
  /** What is told, and to whom, as of the claim: read with it, so that a try asks once. */
  event: EventRow
  endpoint: StoredSecrets & { channel: SubscriptionChannel; url: string | null }
}

type Row = Pick<
  ClaimedDelivery,
  'id' | 'eventId' | 'subscriptionId' | 'attempts' | 'firstAttemptAt'
> &
  Omit<EventRow, 'id'> &
  ClaimedDelivery['endpoint']

/**
 * Longer than a try can take. With the next regular look behind it, what a killed worker held goes on
 * well within a minute.
 */
export const LEASE_SECONDS = 35

const MAX_CONCURRENT_PER_SUBSCRIPTION = 4

/**
 * Takes one delivery that is due, for as long as the lease. Of one person an endpoint hears in order:
 * nothing is due while something older for the same two is open. What a killed worker had taken is
 * due again when its lease is over. An endpoint that fails is tried by one at a time.
 *
 * @param at moment that counts as now; null: the database's clock
 */
export async function claimDelivery(at: Date | null): Promise<ClaimedDelivery | null> {
  const [row] = await db.$queryRaw<Row[]>`
    WITH clock AS (SELECT COALESCE(${at}::timestamptz, now()) AS at),
    due AS (
      SELECT candidate."id" FROM clock, "Subscription" endpoint CROSS JOIN LATERAL (
        SELECT * FROM (
          SELECT delivery."id" FROM "Delivery" delivery
          WHERE delivery."subscriptionId" = endpoint."id" AND delivery."state" = 'WAITING' AND delivery."nextAttemptAt" <= clock.at
            AND (delivery."personId" IS NULL OR delivery."id" = (
              SELECT oldest."id" FROM "Delivery" oldest
              WHERE oldest."subscriptionId" = delivery."subscriptionId" AND oldest."personId" = delivery."personId"
                AND oldest."state" IN ('WAITING', 'SENDING')
              ORDER BY oldest."sequence", oldest."createdAt", oldest."id" LIMIT 1))
          ORDER BY delivery."nextAttemptAt" LIMIT 1 FOR UPDATE SKIP LOCKED) waiting
        UNION ALL SELECT * FROM (
          SELECT left_over."id" FROM "Delivery" left_over
          WHERE left_over."subscriptionId" = endpoint."id" AND left_over."state" = 'SENDING' AND left_over."leaseUntil" <= clock.at
          ORDER BY left_over."leaseUntil" LIMIT 1 FOR UPDATE SKIP LOCKED) sending
      ) candidate
      WHERE endpoint."pausedAt" IS NULL AND endpoint."deletedAt" IS NULL
        AND (SELECT count(*) FROM "Delivery" busy
          WHERE busy."subscriptionId" = endpoint."id" AND busy."state" = 'SENDING' AND busy."leaseUntil" > clock.at
        ) < CASE WHEN endpoint."failingSince" IS NULL THEN ${MAX_CONCURRENT_PER_SUBSCRIPTION} ELSE 1 END
      ORDER BY random() LIMIT 1
    )
    UPDATE "Delivery" delivery SET
      "state" = 'SENDING',
      "attempts" = delivery."attempts" + 1,
      "leaseUntil" = clock.at + make_interval(secs => ${LEASE_SECONDS}),
      "firstAttemptAt" = COALESCE(delivery."firstAttemptAt", clock.at)
    FROM due, clock, "Subscription" endpoint, "OutboxEvent" event
    WHERE delivery."id" = due."id" AND endpoint."id" = delivery."subscriptionId" AND event."id" = delivery."eventId"
    RETURNING delivery."id", delivery."eventId", delivery."subscriptionId", delivery."attempts", delivery."firstAttemptAt",
      event."type", event."personId", event."data", event."createdAt",
      endpoint."channel"::text, endpoint."url", endpoint."secret", endpoint."previousSecret", endpoint."previousSecretExpiresAt"`
  return row ? claimedOf(row) : null
}

function claimedOf(row: Row): ClaimedDelivery {
  const { id, eventId, subscriptionId, attempts, firstAttemptAt, ...read } = row
  const { type, personId, data, createdAt, ...endpoint } = read
  const event = { id: eventId, type, personId, data, createdAt }
  return { id, eventId, subscriptionId, attempts, firstAttemptAt, event, endpoint }
}
