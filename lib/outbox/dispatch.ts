import type { Tx } from '#lib/database/db.ts'
import { Prisma } from '#prisma/client/client.ts'
import { MAIL_EVENT_TYPES } from './event.ts'

/** A statement that makes one delivery for each endpoint that wants one of these events. */
export function insertDeliveries(events: Prisma.Sql): Prisma.Sql {
  const [visitor, staff] = [[...MAIL_EVENT_TYPES.VISITOR_MAIL], [...MAIL_EVENT_TYPES.STAFF_MAIL]]
  return Prisma.sql`
    INSERT INTO "Delivery" ("id", "eventId", "subscriptionId", "personId", "sequence", "nextAttemptAt")
    SELECT gen_random_uuid(), event."id", endpoint."id", event."personId", event."sequence", now()
    FROM ${events} AS event JOIN "Subscription" endpoint ON endpoint."deletedAt" IS NULL AND CASE endpoint."channel"
      WHEN 'VISITOR_MAIL' THEN event."type" = ANY(${visitor})
      WHEN 'STAFF_MAIL' THEN event."type" = ANY(${staff})
      ELSE event."type" = ANY(endpoint."eventTypes") END`
}

/** Makes the deliveries of these events; a second time makes none. */
export async function dispatch(tx: Tx, eventIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    WITH told AS (
      UPDATE "OutboxEvent" SET "dispatchedAt" = now()
      WHERE "id" = ANY(${eventIds}::uuid[]) AND "dispatchedAt" IS NULL
      RETURNING *
    ) ${insertDeliveries(Prisma.sql`told`)}`
}

/** Events of a version that only wrote them down. */
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
