import type { Tx } from '#lib/database/db.ts'
import { Prisma } from '#prisma/client/client.ts'
import { MAIL_EVENT_TYPES } from './event.ts'

/** An INSERT of one delivery for each subscription to each of these events. */
export function insertDeliveries(events: Prisma.Sql): Prisma.Sql {
  const [visitor, staff] = [[...MAIL_EVENT_TYPES.VISITOR_MAIL], [...MAIL_EVENT_TYPES.STAFF_MAIL]]
  return Prisma.sql`
    INSERT INTO "Delivery" ("id", "eventId", "subscriptionId", "personId", "sequence", "nextAttemptAt")
    SELECT gen_random_uuid(), event."id", subscription."id", event."personId", event."sequence", now()
    FROM ${events} AS event JOIN "Subscription" subscription ON subscription."deletedAt" IS NULL AND CASE subscription."channel"
      WHEN 'VISITOR_MAIL' THEN event."type" = ANY(${visitor})
      WHEN 'STAFF_MAIL' THEN event."type" = ANY(${staff})
      ELSE event."type" = ANY(subscription."eventTypes") AND event."data" ->> 'originId' IS DISTINCT FROM subscription."id"::text END`
}

/** Creates the deliveries of these events; calling it again creates none. */
export async function dispatch(tx: Tx, eventIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    WITH dispatched AS (
      UPDATE "OutboxEvent" SET "dispatchedAt" = now()
      WHERE "id" = ANY(${eventIds}::uuid[]) AND "dispatchedAt" IS NULL
      RETURNING *
    ) ${insertDeliveries(Prisma.sql`dispatched`)}`
}

/** Creates the deliveries of events that were recorded without them, by an older version. */
export async function dispatchPending(tx: Tx): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "OutboxEvent" WHERE "dispatchedAt" IS NULL
    ORDER BY "createdAt" LIMIT 500 FOR UPDATE SKIP LOCKED`
  if (rows.length > 0) {
    await dispatch(
      tx,
      rows.map((it) => it.id),
    )
  }
}
