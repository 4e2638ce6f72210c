import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { db, transaction } from '#lib/database/db.ts'
import { deliverEventsJob } from '#lib/jobs/deliver-events.ts'
import { closeQueue, enqueue } from '#lib/jobs/queue.ts'
import { deliverQueue } from '#lib/outbox/deliver-queue.ts'
import { startWorker } from '#lib/server/worker.ts'
import { makeSite } from '#prisma/factories.ts'
import { makeRequester, makeWebhook, recordReceived } from '#tests/support/outbox.ts'
import { type Receiver, startReceiver } from '#tests/support/webhook-receiver.ts'

// Before the environment is read for the first time.
vi.hoisted(() => {
  process.env.LECTERN_WEBHOOK_LOOPBACK = '1'
})

let receiver: Receiver
let worker: Awaited<ReturnType<typeof startWorker>> | null = null
const { everySeconds: _, ...wokenOnly } = deliverEventsJob

beforeAll(makeSite)
beforeEach(async () => {
  await db.subscription.updateMany({ data: { pausedAt: new Date() } })
  receiver = await startReceiver()
  await makeWebhook(receiver.url)
})
afterEach(async () => {
  await worker?.stop()
  worker = null
  await closeQueue()
  await receiver.stop()
})

const arrived = (eventId: string) =>
  vi.waitFor(() => expect(receiver.received.map((it) => it.id)).toEqual([eventId]), {
    timeout: 18_000,
    interval: 100,
  })

it('an event triggers the worker, which delivers it', async () => {
  worker = await startWorker([wokenOnly])
  await arrived((await recordReceived(await makeRequester())).id)
})

it('the regular run delivers an event whose job is lost', async () => {
  const { id } = await recordReceived(await makeRequester())
  await db.$executeRaw`DELETE FROM pgboss.job WHERE name = ${deliverQueue.name}`
  worker = await startWorker([deliverEventsJob])
  await arrived(id)
})

it('the worker also delivers an event that an older version stored without a job', async () => {
  const { personId, submissionId, leadId } = await makeRequester()
  const { id } = await db.outboxEvent.create({
    data: { type: 'request.received', personId, sequence: 1, data: { submissionId, leadId } },
  })
  worker = await startWorker([deliverEventsJob])
  await arrived(id)
})

it('a job with the payload of another version also triggers the delivery', async () => {
  const { id } = await recordReceived(await makeRequester())
  await db.$executeRaw`DELETE FROM pgboss.job WHERE name = ${deliverQueue.name}`
  await transaction((tx) => enqueue(tx, deliverQueue, { version: 0, eventIds: [id, null] }))
  worker = await startWorker([wokenOnly])
  await arrived(id)
})
