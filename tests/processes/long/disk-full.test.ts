import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { makeSite } from '#prisma/factories.ts'
import { makeWebhook } from '#tests/support/outbox.ts'
import {
  type Acknowledged,
  noticeInForce,
  readWithRetry,
  sendUntilAcknowledged,
} from '#tests/support/retrying-visitor.ts'
import { openSmallDisk, type SmallDisk } from '#tests/support/small-disk.ts'
import { type SupervisedSite, startSupervised } from '#tests/support/supervised-site.ts'
import { databaseServer } from '#tests/support/use-own-server.ts'
import { type Receiver, startReceiver } from '#tests/support/webhook-receiver.ts'

const MEGABYTES = 320
const CLIENTS = 8
const FULL_FOR = 25_000

let disk: SmallDisk
let site: SupervisedSite
let receiver: Receiver

beforeAll(async () => {
  await makeSite()
  receiver = await startReceiver()
  await makeWebhook(receiver.url, ['request.received'])
  await db.$disconnect()
  await databaseServer.stop()
  disk = await openSmallDisk(databaseServer.folder, MEGABYTES, databaseServer.account)
  await databaseServer.start(disk.through)
  site = await startSupervised({ name: 'disk-full' })
}, 120_000)
afterAll(async () => {
  await site?.stop()
  await receiver?.stop()
  await databaseServer.stop()
  await disk?.close()
}, 60_000)

it('No acknowledged request is lost when the disk of the database is full', async () => {
  const noticeHash = await readWithRetry(noticeInForce)
  const wrong: string[] = []
  const acknowledged: (Acknowledged & { at: number })[] = []
  let over = false
  const visit = async () => {
    while (!over) {
      const it = await sendUntilAcknowledged(site.origin, noticeHash, (what) => wrong.push(what))
      acknowledged.push({ ...it, at: Date.now() })
    }
  }
  const visits = Array.from({ length: CLIENTS }, visit)
  await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(50)

  await disk.fill()
  const full = Date.now()
  await sleep(FULL_FOR)
  await disk.free()
  const free = Date.now()
  // PostgreSQL ends when it cannot write its log, as it should.
  await databaseServer.stop()
  await databaseServer.start(disk.through)
  await site.untilReady()
  const before = acknowledged.length
  await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(before + 50)
  over = true
  await Promise.all(visits)

  const stored = await readWithRetry(() => db.submission.findMany({ select: { reference: true } }))
  const references = new Set(stored.map((it) => it.reference))
  const refused = acknowledged.reduce((sum, it) => sum + it.tries - 1, 0)
  const meanwhile = acknowledged.filter((it) => it.at > full && it.at < free).length
  process.stdout.write(
    `${JSON.stringify({ acknowledged: acknowledged.length, refused, whileFull: meanwhile, stored: stored.length })}\n`,
  )
  expect([...new Set(wrong)]).toEqual([])
  expect(refused).toBeGreaterThan(CLIENTS)
  expect(acknowledged.filter((it) => !references.has(it.reference))).toEqual([])
  expect(stored.length).toBe(acknowledged.length)

  const waiting = () =>
    readWithRetry(() => db.delivery.count({ where: { state: { in: ['WAITING', 'SENDING'] } } }))
  await expect.poll(waiting, { timeout: 120_000, interval: 500 }).toBe(0)
  const effects = new Set(receiver.received.map((it) => it.id))
  expect(effects.size).toBe(acknowledged.length)
}, 400_000)
