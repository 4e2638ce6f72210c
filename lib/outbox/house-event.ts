import type { z } from 'zod'
import type { Tx } from '#lib/database/db.ts'
import { enqueue } from '#lib/jobs/queue.ts'
import { dispatch } from './dispatch.ts'
import { type HouseEventType, houseEventData } from './event.ts'
import { deliverQueue } from './wake.ts'

/** Something that concerns no person. A test goes to its own endpoint alone; the caller says so. */
export async function recordHouseEvent<Type extends HouseEventType>(
  tx: Tx,
  type: Type,
  data: z.infer<(typeof houseEventData)[Type]>,
): Promise<{ id: string }> {
  const parsed = houseEventData[type].parse(data)
  const event = await tx.outboxEvent.create({ data: { type, data: parsed }, select: { id: true } })
  await dispatch(tx, [event.id])
  await enqueue(tx, deliverQueue, {})
  return event
}
