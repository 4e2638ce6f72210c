import { Webhook } from 'standardwebhooks'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderLetterMail } from '#components/mail/render-letter.tsx'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { setMailRenderer } from '#lib/mail/mail-renderer.ts'
import { deliverDue } from '#lib/outbox/deliver.ts'
import {
  changeSubscription,
  createSubscription,
  pauseSubscription,
  removeSubscription,
  resumeSubscription,
  rotateSecret,
} from '#lib/webhooks/commands.ts'
import {
  previewBody,
  retryDelivery,
  retryFailedDeliveries,
  sendTest,
} from '#lib/webhooks/retry-commands.ts'
import {
  countFailedDeliveries,
  findDelivery,
  listDeliveries,
  listSubscriptions,
} from '#lib/webhooks/staff-queries.ts'
import { subscriptionInput } from '#lib/webhooks/subscription-input.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { makeRequester, makeWebhook, recordMoved, recordReceived } from '#tests/support/outbox.ts'
import { startReceiver } from '#tests/support/webhook-receiver.ts'

let admin: Actor
let counsellor: Actor

beforeAll(async () => {
  await makeSite()
  setMailRenderer(renderLetterMail)
  admin = { ...(await makeUser('ADMIN')), role: 'ADMIN' }
  counsellor = { ...(await makeUser('COUNSELLOR')), role: 'COUNSELLOR' }
})

const input = (given: object = {}) =>
  subscriptionInput.parse({
    name: 'CRM',
    url: 'https://crm.example.com/in',
    eventTypes: ['request.received'],
    stageNames: { QUALIFIED: 'hot, warm' },
    ...given,
  })
const soon = (ms: number) => new Date(Date.now() + ms)
const deliver = (at?: Date) =>
  deliverDue({ loopback: true, random: () => 1, timeoutMs: 500, ...(at ? { at } : {}) })
const audits = async (subjectId: string) =>
  (await db.auditEvent.findMany({ where: { subjectId }, orderBy: { at: 'asc' } })).map(
    (it) => it.action,
  )

describe('A webhook', () => {
  it('A new webhook has an encrypted secret and always gets ending events', async () => {
    const { id, secret } = await createSubscription(admin, input())
    const row = await db.subscription.findUniqueOrThrow({ where: { id } })
    expect(secret).toMatch(/^whsec_/)
    expect(JSON.stringify(row)).not.toContain(secret)
    expect(row.eventTypes).toEqual(
      expect.arrayContaining([
        'request.received',
        'consent.withdrawn',
        'contact.stopped',
        'person.erased',
        'request.withdrawn',
      ]),
    )
    expect(row.eventTypes).not.toContain('lead.moved')
    expect(row.stageMap).toEqual({ hot: 'QUALIFIED', warm: 'QUALIFIED' })
    expect(await audits(id)).toEqual(['subscription.create'])
  })

  it.each([
    'http://crm.example.com/',
    'https://127.0.0.1/',
    'https://169.254.169.254/',
    'https://localhost/',
    'javascript:alert(1)',
  ])('A webhook is not created for the address %s', async (url) => {
    await expect(createSubscription(admin, input({ url }))).rejects.toMatchObject({
      code: 'validation',
      fields: { url: [expect.any(String)] },
    })
  })

  it('A stage name that is mapped twice and an unknown event type are refused', () => {
    const twice = { LOST: 'gone', ENROLLED: 'Gone' }
    const parsed = subscriptionInput.safeParse({ ...input(), stageNames: twice })
    expect(parsed.error?.issues[0]?.message).toMatch(/two stages/)
    expect(
      subscriptionInput.safeParse({ ...input(), stageNames: {}, eventTypes: ['access.requested'] })
        .success,
    ).toBe(false)
  })

  it('Only admins can manage webhooks', async () => {
    const { id } = await createSubscription(admin, input())
    const tries = [
      () => createSubscription(counsellor, input()),
      () => changeSubscription(counsellor, { id, ...input() }),
      () => pauseSubscription(counsellor, { id }),
      () => resumeSubscription(counsellor, { id }),
      () => rotateSecret(counsellor, { id }),
      () => removeSubscription(counsellor, { id }),
      () => sendTest(counsellor, { id }),
      () => retryFailedDeliveries(counsellor, { id }),
      () => retryDelivery(counsellor, { id }),
      () => previewBody(counsellor, { id }),
    ]
    for (const one of tries) {
      await expect((async () => one())()).rejects.toMatchObject({ code: 'forbidden' })
    }
    expect(await listSubscriptions(counsellor)).toEqual([])
    expect(await countFailedDeliveries(counsellor)).toBe(0)
    expect((await listDeliveries(counsellor, { subscriptionId: id, page: 1 })).rows).toEqual([])
  })

  it('Built-in mail can be paused, but neither changed nor removed', async () => {
    const staffMail = await db.subscription.findFirstOrThrow({ where: { channel: 'STAFF_MAIL' } })
    const own = { id: staffMail.id }
    await expect(changeSubscription(admin, { ...own, ...input() })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(removeSubscription(admin, own)).rejects.toMatchObject({ code: 'not-found' })
    await expect(rotateSecret(admin, own)).rejects.toMatchObject({ code: 'not-found' })
    await pauseSubscription(admin, own)
    await resumeSubscription(admin, own)
    expect((await audits(staffMail.id)).slice(-2)).toEqual([
      'subscription.pause',
      'subscription.resume',
    ])
  })

  it('A paused webhook keeps its deliveries, and a resumed one gets them at once', async () => {
    const receiver = await startReceiver()
    const { id } = await makeWebhook(receiver.url)
    await pauseSubscription(admin, { id })
    await recordReceived(await makeRequester())
    await deliver(soon(3_600_000))
    expect(receiver.received).toEqual([])
    await expect(sendTest(admin, { id })).rejects.toMatchObject({ code: 'conflict' })
    await resumeSubscription(admin, { id })
    await deliver()
    expect(receiver.received).toHaveLength(1)
    await receiver.stop()
  })

  it('A rotated secret signs together with the previous one for a day, then alone', async () => {
    const receiver = await startReceiver()
    const { id, plain: older } = await makeWebhook(receiver.url)
    const { secret: newer } = await rotateSecret(admin, { id })
    await recordReceived(await makeRequester())
    await deliver()
    const [first] = receiver.received
    for (const secret of [older, newer]) {
      expect(new Webhook(secret).verify(first?.body ?? '', first?.headers ?? {})).toBeTruthy()
    }
    await recordReceived(await makeRequester())
    await deliver(soon(25 * 3_600_000))
    const [, second] = receiver.received
    const verify = (secret: string) =>
      new Webhook(secret).verify(second?.body ?? '', second?.headers ?? {})
    expect(verify(newer)).toBeTruthy()
    expect(() => verify(older)).toThrow()
    expect(await audits(id)).toContain('subscription.rotate-secret')
    await receiver.stop()
  })

  it('A removed webhook gets no deliveries, and its log stays', async () => {
    const receiver = await startReceiver()
    const { id } = await makeWebhook(receiver.url)
    await recordReceived(await makeRequester())
    await removeSubscription(admin, { id })
    await recordReceived(await makeRequester())
    await deliver()
    expect(receiver.received).toEqual([])
    const { rows } = await listDeliveries(admin, { subscriptionId: id, page: 1 })
    expect(rows.map((it) => it.state)).toEqual(['CANCELLED'])
    expect((await listSubscriptions(admin)).find((it) => it.id === id)?.deletedAt).not.toBeNull()
    await receiver.stop()
  })
})

describe('A delivery', () => {
  it('A test is a real delivery whose result is shown', async () => {
    const receiver = await startReceiver()
    const { id, plain } = await makeWebhook(receiver.url)
    const { deliveryId } = await sendTest(admin, { id })
    await deliver()
    const [got] = receiver.received
    expect(new Webhook(plain).verify(got?.body ?? '', got?.headers ?? {})).toMatchObject({
      type: 'endpoint.test',
    })
    expect(await findDelivery(admin, deliveryId)).toMatchObject({
      state: 'DELIVERED',
      cause: 'TEST',
      attemptLog: [{ status: 204 }],
    })
    await receiver.stop()
  })

  it('A retried delivery has the same id with current content and signature', async () => {
    const receiver = await startReceiver()
    const { id, plain } = await makeWebhook(receiver.url)
    const requester = await makeRequester()
    await recordReceived(requester)
    await deliver()
    const [delivered] = (await listDeliveries(admin, { subscriptionId: id, page: 1 })).rows
    await db.lead.update({ where: { id: requester.leadId }, data: { stage: 'QUALIFIED' } })
    await retryDelivery(admin, { id: delivered?.id ?? '' })
    await expect(retryDelivery(admin, { id: delivered?.id ?? '' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await deliver()
    const [first, again] = receiver.received
    expect(again?.id).toBe(first?.id)
    expect(new Webhook(plain).verify(again?.body ?? '', again?.headers ?? {})).toMatchObject({
      data: { lead: { stage: 'QUALIFIED' } },
    })
    await receiver.stop()
  })

  it('All failed deliveries are retried in order, once', async () => {
    const receiver = await startReceiver()
    const { id } = await makeWebhook(receiver.url)
    const requester = await makeRequester()
    await recordReceived(requester)
    await recordMoved(requester)
    await db.delivery.updateMany({ where: { subscriptionId: id }, data: { state: 'FAILED' } })
    const before = await countFailedDeliveries(admin)
    expect(await retryFailedDeliveries(admin, { id })).toEqual({ count: 2 })
    expect(await retryFailedDeliveries(admin, { id })).toEqual({ count: 0 })
    await deliver()
    expect(receiver.received.map((it) => JSON.parse(it.body).type)).toEqual([
      'request.received',
      'lead.moved',
    ])
    expect(await countFailedDeliveries(admin)).toBe(before - 2)
    await receiver.stop()
  })

  it('A delivery about a person who has withdrawn meanwhile is not sent again', async () => {
    const receiver = await startReceiver()
    const { id } = await makeWebhook(receiver.url)
    const requester = await makeRequester()
    await recordReceived(requester)
    await db.delivery.updateMany({ where: { subscriptionId: id }, data: { state: 'FAILED' } })
    await db.consentEvent.create({
      data: {
        personId: requester.personId,
        purpose: 'counselling',
        action: 'WITHDRAWN',
        noticeHash: requester.noticeHash,
      },
    })
    await retryFailedDeliveries(admin, { id })
    await deliver()
    expect(receiver.received).toEqual([])
    await receiver.stop()
  })

  it('The current body is shown to permitted users, and reading it is audited', async () => {
    const { id } = await makeWebhook('https://crm.example.com/in')
    const requester = await makeRequester()
    await recordReceived(requester)
    const [row] = (await listDeliveries(admin, { subscriptionId: id, state: 'WAITING', page: 1 }))
      .rows
    const { body } = await previewBody(admin, { id: row?.id ?? '' })
    expect(JSON.parse(body)).toMatchObject({ data: { person: { email: requester.email } } })
    const [audit] = await db.auditEvent.findMany({ where: { subjectId: row?.id ?? '' } })
    expect(audit).toMatchObject({
      action: 'delivery.show-body',
      data: { personId: requester.personId },
    })
    expect(JSON.stringify(audit)).not.toContain(requester.email)
  })
})
