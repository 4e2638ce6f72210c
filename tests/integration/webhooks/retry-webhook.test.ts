import { describe, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { cancelWaiting } from '#lib/outbox/cancel-waiting.ts'
import { claimDelivery } from '#lib/outbox/claim.ts'
import { deliverOne } from '#lib/outbox/deliver.ts'
import {
  makeRequester,
  makeWebhook,
  record,
  recordMoved,
  recordReceived,
} from '#tests/support/outbox.ts'
import {
  deliver,
  deliveriesOf,
  receiveInEachTest,
  receiver,
  restartReceiver,
} from '#tests/support/webhook-delivery.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const soon = (ms: number) => new Date(Date.now() + ms)
receiveInEachTest()

describe('The retries and the order of webhooks', () => {
  it('A failed webhook is retried under the same id with growing delays until it is accepted', async () => {
    const { id } = await makeWebhook(receiver.url)
    await recordReceived(await makeRequester())
    receiver.status(500, 'out of order')
    await deliver()
    await deliver()
    expect(receiver.received).toHaveLength(1)
    await deliver({ at: soon(6_000) })
    const pauses = (await deliveriesOf(id)).map((it) => it.nextAttemptAt.getTime() - Date.now())
    expect(pauses[0]).toBeGreaterThan(13_000)
    expect((await db.subscription.findUniqueOrThrow({ where: { id } })).failingSince).not.toBeNull()
    receiver.status(200)
    await deliver({ at: soon(MINUTE) })
    expect(new Set(receiver.received.map((it) => it.id)).size).toBe(1)
    const [done] = await deliveriesOf(id)
    expect(done).toMatchObject({ state: 'DELIVERED', attempts: 3 })
    expect(done?.attemptLog.map((it) => it.status)).toEqual([500, 500, 200])
    expect((await db.subscription.findUniqueOrThrow({ where: { id } })).failingSince).toBeNull()
  })

  it('A webhook respects Retry-After', async () => {
    const { id } = await makeWebhook(receiver.url)
    await recordReceived(await makeRequester())
    receiver.status(429, '', { 'retry-after': '600' })
    await deliver()
    const [one] = await deliveriesOf(id)
    expect((one?.nextAttemptAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(9 * MINUTE)
  })

  it('A receiver that times out or closes the connection gets the same id again', async () => {
    const { id } = await makeWebhook(receiver.url)
    await recordReceived(await makeRequester())
    receiver.answer(() => {})
    await deliver()
    receiver.answer((_, __, request) => request.socket.destroy())
    await deliver({ at: soon(MINUTE) })
    await receiver.stop()
    await deliver({ at: soon(2 * MINUTE) })
    await restartReceiver()
    await deliver({ at: soon(3 * MINUTE) })
    const [done] = await deliveriesOf(id)
    expect(done?.attemptLog.map((it) => it.error)).toEqual([
      'The receiver did not respond in time.',
      'The receiver closed the connection before it responded.',
      'No server is listening at this URL.',
      null,
    ])
    expect(receiver.received.map((it) => it.id)).toEqual([done?.eventId])
  })

  it('Webhooks about one person go in order whatever fails, and about others in parallel', async () => {
    const { id } = await makeWebhook(receiver.url)
    const asha = await makeRequester()
    const other = await makeRequester({ name: 'Ravi' })
    await recordReceived(asha)
    await recordMoved(asha)
    await recordMoved(asha, 'QUALIFIED')
    await recordReceived(other)
    let failures = 0
    receiver.answer((got, response) => {
      const bad = got.body.includes(asha.personId) && failures < 2
      if (bad) failures += 1
      response.writeHead(bad ? 503 : 204).end()
    })
    const bodies = () => receiver.received.map((it) => JSON.parse(it.body))
    await deliver()
    expect(bodies().filter((it) => it.data.person.id === asha.personId)).toHaveLength(1)
    expect(bodies().filter((it) => it.data.person.id === other.personId)).toHaveLength(1)
    await deliver({ at: soon(MINUTE) })
    await deliver({ at: soon(2 * MINUTE) })
    const ofAsha = bodies().filter((it) => it.data.person.id === asha.personId)
    expect(ofAsha.map((it) => it.data.to ?? it.type)).toEqual([
      'request.received',
      'request.received',
      'request.received',
      'CONTACTED',
      'QUALIFIED',
    ])
    expect((await deliveriesOf(id)).every((it) => it.state === 'DELIVERED')).toBe(true)
  })

  it('Webhooks about fifty persons with three events each arrive in order, sent by eight workers', {
    timeout: 120_000,
  }, async () => {
    await makeWebhook(receiver.url)
    const requesters = await Promise.all(Array.from({ length: 50 }, () => makeRequester()))
    for (const requester of requesters) {
      await recordReceived(requester)
      await recordMoved(requester, 'one')
      await recordMoved(requester, 'two')
    }
    await Promise.all([deliver(), deliver(), deliver()])
    for (const requester of requesters) {
      const bodies = receiver.received
        .map((it) => JSON.parse(it.body))
        .filter((it) => it.data.person.id === requester.personId)
      expect(bodies.map((it) => it.data.to ?? it.type)).toEqual(['request.received', 'one', 'two'])
    }
  })

  it('A delivery fails for good after 72 hours, alarms staff, stays in the log and unblocks later events', async () => {
    const { id } = await makeWebhook(receiver.url)
    const requester = await makeRequester()
    await recordReceived(requester)
    await recordMoved(requester)
    receiver.answer((got, response) =>
      response.writeHead(got.body.includes('request.received') ? 500 : 204).end(),
    )
    await deliver()
    await deliver({ at: soon(71 * HOUR) })
    expect((await deliveriesOf(id)).map((it) => it.state)).toEqual(['WAITING', 'WAITING'])
    await deliver({ at: soon(73 * HOUR) })
    expect((await deliveriesOf(id)).map((it) => it.state)).toEqual(['FAILED', 'DELIVERED'])
    const alarm = await db.outboxEvent.findFirst({
      where: { type: 'endpoint.alarm', data: { path: ['endpointId'], equals: id } },
      include: { deliveries: { include: { subscription: true } } },
    })
    expect(alarm?.data).toEqual({ endpointId: id, what: 'dead' })
    expect(alarm?.deliveries.map((it) => it.subscription.channel)).toEqual(['STAFF_MAIL'])
  })

  it('A delivery whose worker was killed after sending is sent again under the same id within a minute', async () => {
    const { id } = await makeWebhook(receiver.url)
    await recordReceived(await makeRequester())
    const claimed = await claimDelivery(null)
    expect(claimed?.subscriptionId).toBe(id)
    await fetch(receiver.url, { method: 'POST', headers: { 'webhook-id': claimed?.eventId ?? '' } })
    await deliver()
    expect(receiver.received).toHaveLength(1)
    await deliver({ at: soon(MINUTE) })
    expect(receiver.received.map((it) => it.id)).toEqual([claimed?.eventId, claimed?.eventId])
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'DELIVERED', attempts: 2 }])
  })

  it('A slow worker changes nothing after another one has claimed its delivery', async () => {
    const { id } = await makeWebhook(receiver.url)
    await recordReceived(await makeRequester())
    receiver.status(500)
    const slow = await claimDelivery(null)
    const quick = await claimDelivery(soon(MINUTE))
    if (!slow || !quick) throw new Error('nothing was claimed')
    await deliverOne(slow, { loopback: true })
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'SENDING', attempts: 2 }])
    receiver.status(204)
    await deliverOne(quick, { loopback: true })
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'DELIVERED', attempts: 2 }])
  })

  it('A withdrawal is sent before events that wait for a failing receiver', async () => {
    const { id } = await makeWebhook(receiver.url)
    const requester = await makeRequester()
    await recordReceived(requester)
    receiver.status(500)
    await deliver()
    await db.$transaction(async (tx) => {
      await cancelWaiting(tx, requester.personId)
    })
    await record({
      type: 'request.withdrawn',
      personId: requester.personId,
      data: { leadId: requester.leadId, submissionId: requester.submissionId },
    })
    receiver.status(204)
    await deliver()
    expect((await deliveriesOf(id)).map((it) => it.state)).toEqual(['CANCELLED', 'DELIVERED'])
  })

  it('A 410 pauses the subscription and alarms staff; events wait meanwhile', async () => {
    const { id } = await makeWebhook(receiver.url)
    await recordReceived(await makeRequester())
    receiver.status(410)
    await deliver()
    const subscription = await db.subscription.findUniqueOrThrow({ where: { id } })
    expect(subscription.pausedReason).toMatch(/no longer exists/)
    await recordReceived(await makeRequester())
    receiver.status(204)
    await deliver({ at: soon(HOUR) })
    expect(receiver.received).toHaveLength(1)
    const alarms = await db.outboxEvent.count({
      where: { type: 'endpoint.alarm', data: { path: ['endpointId'], equals: id } },
    })
    expect(alarms).toBe(1)
    await db.subscription.update({ where: { id }, data: { pausedAt: null } })
    await deliver({ at: soon(HOUR) })
    expect((await deliveriesOf(id)).map((it) => it.state)).toEqual(['DELIVERED', 'DELIVERED'])
  })
})
