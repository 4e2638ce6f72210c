import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { makeRequester, makeWebhook, record, recordReceived } from '#tests/support/outbox.ts'
import {
  deliver,
  deliveriesOf,
  receiveInEachTest,
  receiver,
} from '#tests/support/webhook-delivery.ts'
import { startReceiver } from '#tests/support/webhook-receiver.ts'

const _MINUTE = 60_000
receiveInEachTest()

describe('A webhook', () => {
  it('A webhook is signed by the Standard Webhooks rules and has the current data', async () => {
    const { id, plain } = await makeWebhook(receiver.url)
    const requester = await makeRequester()
    const event = await recordReceived(requester)
    await deliver()
    const [got] = receiver.received
    const body = new Webhook(plain).verify(got?.body ?? '', got?.headers ?? {})
    expect(body).toMatchObject({
      type: 'request.received',
      data: {
        reference: requester.reference,
        person: {
          id: requester.personId,
          name: 'Asha Verma',
          email: requester.email,
          phone: '+919876543210',
        },
        request: { message: 'I want to learn Rust.' },
        promise: { channel: 'CALL', attemptsLeft: 3 },
        consents: [{ purpose: 'counselling', action: 'GRANTED' }],
        lead: { id: requester.leadId, stage: 'NEW' },
      },
    })
    expect(got?.id).toBe(event.id)
    expect(() => new Webhook(plain).verify(`${got?.body} `, got?.headers ?? {})).toThrow()
    expect(await deliveriesOf(id)).toMatchObject([
      { state: 'DELIVERED', attempts: 1, attemptLog: [{ status: 204, error: null }] },
    ])
  })

  it('Without an active consent only ending events of a person are sent', async () => {
    const { id } = await makeWebhook(receiver.url)
    const requester = await makeRequester({ message: 'canary words' })
    await recordReceived(requester)
    await db.consentEvent.create({
      data: {
        personId: requester.personId,
        purpose: 'counselling',
        action: 'WITHDRAWN',
        noticeHash: requester.noticeHash,
      },
    })
    await record({
      type: 'consent.withdrawn',
      personId: requester.personId,
      data: { purposes: ['counselling'] },
    })
    await deliver()
    expect(receiver.received.map((it) => JSON.parse(it.body))).toMatchObject([
      {
        type: 'consent.withdrawn',
        data: { reference: requester.reference, purposes: ['counselling'] },
      },
    ])
    expect(receiver.received[0]?.body).not.toMatch(/canary|Asha|example\.in|98765/)
    expect((await deliveriesOf(id)).map((it) => it.state)).toEqual(['CANCELLED', 'DELIVERED'])
  })

  it('A webhook does not follow redirects', async () => {
    const elsewhere = await startReceiver()
    const { id } = await makeWebhook(receiver.url)
    await recordReceived(await makeRequester())
    receiver.status(307, '', { location: elsewhere.url })
    await deliver()
    expect(elsewhere.received).toEqual([])
    expect((await deliveriesOf(id))[0]?.attemptLog[0]?.error).toMatch(/redirects are not followed/)
    await elsewhere.stop()
  })

  it('The log has a part of the response, without personal data that we sent', async () => {
    const { id } = await makeWebhook(receiver.url)
    const requester = await makeRequester({ message: 'canary words' })
    await recordReceived(requester)
    receiver.answer((got, response) => {
      response.writeHead(400)
      response.end(`You sent ${got.body}${'x'.repeat(100_000)}`)
    })
    await deliver()
    const [attempt] = (await deliveriesOf(id))[0]?.attemptLog ?? []
    expect(attempt?.response?.length).toBeLessThanOrEqual(2_000)
    expect(attempt?.response).toContain('You sent')
    expect(attempt?.response).not.toMatch(/canary|Asha|example\.in|98765/)
    expect(JSON.stringify(attempt?.request)).not.toMatch(/canary|Asha|v1,/)
  })

  it('An endless response is read up to 16 KiB', async () => {
    const { id } = await makeWebhook(receiver.url)
    await recordReceived(await makeRequester())
    receiver.answer((_, response) => {
      response.writeHead(200)
      const more = () => {
        while (response.write('y'.repeat(8192)));
      }
      response.on('drain', more)
      more()
    })
    await deliver({ timeoutMs: 5_000 })
    expect((await deliveriesOf(id))[0]?.state).toBe('DELIVERED')
  })
})
