import type { z } from 'zod'
import type { Tx } from '#lib/database/db.ts'
import { enqueue } from '#lib/jobs/queue.ts'
import { deliverQueue } from './deliver-queue.ts'
import { dispatch } from './dispatch.ts'
import { type SystemEventType, systemEventData } from './event.ts'

/** Records an event without a person and creates its deliveries. */
export async function recordSystemEvent<Type extends SystemEventType>(
  tx: Tx,
  type: Type,
  data: z.infer<(typeof systemEventData)[Type]>,
): Promise<{ id: string }> {
  const parsed = systemEventData[type].parse(data)
  const event = await tx.outboxEvent.create({ data: { type, data: parsed }, select: { id: true } })
  await dispatch(tx, [event.id])
  await enqueue(tx, deliverQueue, {})
  return event
}
