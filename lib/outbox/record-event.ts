import type { Tx } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { enqueue } from '#lib/jobs/queue.ts'
import { Prisma } from '#prisma/client/client.ts'
import { deliverQueue } from './deliver-queue.ts'
import { insertDeliveries } from './dispatch.ts'
import { eventData, type PersonEvent } from './event.ts'

/**
 * Records an event about a person and creates its deliveries in the caller's transaction. The
 * person's row is locked until the transaction ends and numbers the events.
 *
 * @throws AppError not-found if there is no such person
 */
export async function recordEvent(tx: Tx, event: PersonEvent): Promise<{ id: string }> {
  const data = JSON.stringify(eventData[event.type].parse(event.data))
  const [recorded] = await tx.$queryRaw<{ id: string }[]>`
    WITH numbered AS (
      UPDATE "Person" SET "outboxSequence" = "outboxSequence" + 1
      WHERE "id" = ${event.personId}::uuid RETURNING "id", "outboxSequence"
    ), event AS (
      INSERT INTO "OutboxEvent" ("id", "type", "personId", "sequence", "data", "dispatchedAt")
      SELECT gen_random_uuid(), ${event.type}, numbered."id", numbered."outboxSequence",
        ${data}::jsonb, now() FROM numbered
      RETURNING *
    ), delivery AS (${insertDeliveries(Prisma.sql`event`)})
    SELECT "id" FROM event`
  if (!recorded) throw new AppError('not-found')
  await enqueue(tx, deliverQueue, {})
  return recorded
}
