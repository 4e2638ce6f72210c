import type { Tx } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { enqueue } from '#lib/jobs/queue.ts'
import { dispatch } from './dispatch.ts'
import { eventData, type PersonEvent } from './event.ts'
import { deliverQueue } from './wake.ts'

/**
 * Says in the caller's transaction that something happened to a person: a delivery for everybody
 * who wants to know of it stands when that commits, or nothing does. The person's row is locked
 * from here to the end of the transaction, and numbers the events.
 *
 * @throws AppError not-found if there is no such person
 */
export async function recordEvent(tx: Tx, event: PersonEvent): Promise<{ id: string }> {
  const sequence = await nextSequence(tx, event.personId)
  const { id } = await tx.outboxEvent.create({
    data: {
      type: event.type,
      personId: event.personId,
      sequence,
      data: eventData[event.type].parse(event.data),
    },
    select: { id: true },
  })
  await dispatch(tx, [id])
  await enqueue(tx, deliverQueue, {})
  return { id }
}

/** Locks the person's row and takes the next number of its events. */
async function nextSequence(tx: Tx, personId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ sequence: number }[]>`
    UPDATE "Person" SET "outboxSequence" = "outboxSequence" + 1
    WHERE "id" = ${personId}::uuid RETURNING "outboxSequence" AS sequence`
  if (!row) throw new AppError('not-found')
  return row.sequence
}
