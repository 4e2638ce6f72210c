import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { requireDatabaseUrl } from '#lib/env.ts'
import { closeQueue } from '#lib/jobs/queue.ts'
import { makeSite } from '#prisma/factories.ts'
import { type DatabaseProxy, openDatabaseProxy } from '#tests/support/database-proxy.ts'
import { makeRequester, makeWebhook, recordReceived } from '#tests/support/outbox.ts'
import { noticeInForce, sendUntilAcknowledged } from '#tests/support/retrying-visitor.ts'
import { exitOf } from '#tests/support/site-processes.ts'
import { type SupervisedSite, startSupervised } from '#tests/support/supervised-site.ts'
import { type Receiver, startReceiver } from '#tests/support/webhook-receiver.ts'

let line: DatabaseProxy
let site: SupervisedSite
let receiver: Receiver
let subscriptionId = ''

beforeAll(async () => {
  await makeSite()
  receiver = await startReceiver()
  subscriptionId = (await makeWebhook(receiver.url, ['request.received'])).id
  line = await openDatabaseProxy(requireDatabaseUrl())
  site = await startSupervised({
    name: 'worker-faults',
    env: { DATABASE_URL: line.url, DATABASE_DIRECT_URL: line.url },
  })
}, 60_000)
afterAll(async () => {
  await closeQueue()
  await site?.stop()
  await receiver?.stop()
  await line?.close()
}, 30_000)
beforeEach(() => {
  receiver.received.length = 0
  receiver.status(204)
})

const states = async () => {
  const rows = await db.delivery.findMany({ where: { subscriptionId }, select: { state: true } })
  return new Set(rows.map((it) => it.state))
}

const allDelivered = () =>
  expect.poll(states, { timeout: 60_000, interval: 100 }).toEqual(new Set(['DELIVERED']))

const receivedIds = () => receiver.received.map((it) => it.id)

it('A delivery whose worker was killed is repeated within a minute under the same id', async () => {
  receiver.answer(() => {})
  const { id } = await recordReceived(await makeRequester())
  await expect.poll(receivedIds, { timeout: 15_000 }).toEqual([id])
  receiver.status(204)
  site.kill('worker')
  await allDelivered()
  expect(receivedIds()).toEqual([id, id])
}, 90_000)

it('A worker that is stopped during a job finishes it, and nothing is sent twice', async () => {
  receiver.answer((_, response) => {
    setTimeout(() => response.writeHead(204).end(), 2_000)
  })
  const events = await Promise.all(
    Array.from({ length: 3 }, async () => recordReceived(await makeRequester())),
  )
  await expect.poll(() => receivedIds().length, { timeout: 15_000 }).toBeGreaterThan(0)
  const worker = site.worker()
  if (!worker) throw new Error('no worker')
  worker.kill('SIGTERM')
  expect(await exitOf(worker)).toBe(0)
  await allDelivered()
  expect(receivedIds().toSorted()).toEqual(events.map((it) => it.id).toSorted())
}, 90_000)

it('With a slow database no visitor gets a wrong response, and nothing is stored twice', async () => {
  line.delay(40)
  try {
    const noticeHash = await noticeInForce()
    const wrong: string[] = []
    const acknowledged = await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        await sleep(index * 100)
        return sendUntilAcknowledged(site.origin, noticeHash, (it) => wrong.push(it))
      }),
    )
    expect(wrong).toEqual([])
    const emails = acknowledged.map((it) => `storm-${it.key}@example.in`)
    const stored = await db.submission.findMany({
      where: { email: { in: emails } },
      select: { reference: true },
    })
    const sorted = (rows: readonly { reference: string }[]) =>
      rows.map((it) => it.reference).toSorted()
    expect(sorted(stored)).toEqual(sorted(acknowledged))
    await allDelivered()
    expect(new Set(receivedIds()).size).toBe(10)
  } finally {
    line.delay(0)
  }
}, 120_000)
