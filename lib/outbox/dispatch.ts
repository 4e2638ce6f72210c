import type { Tx } from '#lib/db.ts'
import { MAIL_TYPES } from './event.ts'

/** Makes one delivery for each endpoint that wants one of these events; a second time makes none. */
export async function dispatch(tx: Tx, eventIds: readonly string[]): Promise<void> {
  const [visitor, staff] = [[...MAIL_TYPES.MAIL_TO_VISITOR], [...MAIL_TYPES.MAIL_TO_STAFF]]
  await tx.$executeRaw`
    WITH event AS (
      UPDATE "OutboxEvent" SET "dispatchedAt" = now()
      WHERE "id" = ANY(${eventIds}::uuid[]) AND "dispatchedAt" IS NULL
      RETURNING *
    )
    INSERT INTO "Delivery" ("id", "eventId", "endpointId", "personId", "sequence", "nextAt")
    SELECT gen_random_uuid(), event."id", endpoint."id", event."personId", event."sequence", now()
    FROM event JOIN "Endpoint" endpoint ON endpoint."deletedAt" IS NULL AND CASE endpoint."kind"
      WHEN 'MAIL_TO_VISITOR' THEN event."type" = ANY(${visitor})
      WHEN 'MAIL_TO_STAFF' THEN event."type" = ANY(${staff})
      ELSE event."type" = ANY(endpoint."eventTypes") END`
}
