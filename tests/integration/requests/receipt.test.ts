import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { stopContactByReceipt, withdrawRequest } from '#lib/requests/end-request.ts'
import { findReceipt } from '#lib/requests/receipt-queries.ts'
import { changeRequest, restoreRequest } from '#lib/requests/visitor-commands.ts'
import { makeSite } from '#prisma/factories.ts'
import { confirm, currentNotice, leadOf, submit, visitor } from '#tests/support/leads.ts'

let notice = ''
const unknownToken = 'a'.repeat(43)

const change = (given: Partial<Parameters<typeof changeRequest>[1]> = {}) => ({
  channel: null,
  language: null,
  days: [],
  hours: null,
  message: null,
  ...given,
})

const eventsOf = async (personId: string) =>
  (
    await db.outboxEvent.findMany({
      where: { personId },
      select: { type: true },
      orderBy: { sequence: 'asc' },
    })
  ).map((it) => it.type)

beforeAll(async () => {
  await makeSite()
  notice = await currentNotice('counselling')
})

describe('A receipt', () => {
  it('A receipt shows the contact preference and is opened only by its token', async () => {
    const { token } = await submit(
      await visitor({ days: '24', hours: '600-720', language: 'Hindi' }),
    )
    expect(await findReceipt(unknownToken)).toBeNull()
    expect(await findReceipt(token)).toMatchObject({
      state: 'open',
      contactPreference: {
        channel: 'CALL',
        language: 'Hindi',
        callDays: [2, 4],
        callFrom: 600,
        callUntil: 720,
        timeZone: 'Asia/Kolkata',
      },
      attemptsLeft: 3,
      maxAttempts: 3,
      contacts: [],
    })
  })

  it('A receipt asks about a slip in the domain of a common mailbox until it is confirmed', async () => {
    const email = `asha-${randomUUID()}@gmial.com`
    const { token, reference } = await submit(await visitor({ email }))
    const mailboxSlip = { typed: 'gmial.com', meant: 'gmail.com' }
    expect(await findReceipt(token)).toMatchObject({ mailboxSlip })
    await confirm(reference)
    expect(await findReceipt(token)).toMatchObject({ mailboxSlip: null })
  })

  it('A receipt shows every attempt in neutral words, and never a note of the counsellor', async () => {
    const { token, reference } = await submit(await visitor())
    const { id } = await leadOf(reference)
    const made = { leadId: id, channel: 'CALL', endedAt: new Date(), note: 'rude' } as const
    await db.contactAttempt.create({ data: { ...made, disposition: 'TOO_EXPENSIVE' } })
    await db.contactAttempt.create({ data: { ...made, disposition: 'NOT_MADE' } })
    const receipt = await findReceipt(token)
    expect(receipt?.contacts).toMatchObject([{ channel: 'CALL', text: 'We spoke with you.' }])
    expect(JSON.stringify(receipt)).not.toMatch(/rude|expensive/i)
  })
})

describe('A step on the receipt', () => {
  it('A change of preference and message has its effect once, and the original message is kept', async () => {
    const { token, reference } = await submit(await visitor({ message: 'First words' }))
    const wish = change({ days: [5], hours: { from: 900, until: 1080 }, message: 'Other words' })
    await changeRequest(token, wish)
    await changeRequest(token, wish)
    const receipt = await findReceipt(token)
    expect(receipt).toMatchObject({
      message: 'Other words',
      contactPreference: { callDays: [5], callFrom: 900, callUntil: 1080 },
    })
    expect(receipt?.changedAt).toBeInstanceOf(Date)
    const row = await db.submission.findUniqueOrThrow({ where: { reference } })
    expect(row).toMatchObject({ message: 'First words', callFrom: 600 })
    expect(await eventsOf(row.personId)).toEqual(['request.received', 'request.changed'])
  })

  it('WhatsApp can be chosen only with the consent to it', async () => {
    const { token } = await submit(await visitor())
    await expect(changeRequest(token, change({ channel: 'WHATSAPP' }))).rejects.toMatchObject({
      fields: { channel: [expect.stringMatching(/WhatsApp/)] },
    })
    const whatsapp = await currentNotice('whatsapp')
    const other = await submit(await visitor({ consentWhatsapp: whatsapp }))
    await changeRequest(other.token, change({ channel: 'WHATSAPP' }))
    expect((await findReceipt(other.token))?.contactPreference.channel).toBe('WHATSAPP')
  })

  it('A withdrawal ends only its request, cancels waiting deliveries and notifies subscribers', async () => {
    const fields = await visitor()
    const endpoint = await db.subscription.create({
      data: {
        channel: 'WEBHOOK',
        name: 'CRM',
        url: 'https://crm.example/',
        secret: 'x',
        eventTypes: ['request.received', 'request.withdrawn'],
      },
    })
    const one = await submit({ ...fields, idempotencyKey: randomUUID() })
    const two = await submit({ ...fields, idempotencyKey: randomUUID(), message: 'Another' })
    await Promise.all([withdrawRequest(one.token), withdrawRequest(one.token)])
    expect(await findReceipt(one.token)).toMatchObject({
      state: 'withdrawn',
      consents: [{ purpose: 'counselling', isActive: false }],
    })
    expect(await findReceipt(two.token)).toMatchObject({
      state: 'open',
      consents: [{ purpose: 'counselling', isActive: true }],
    })
    const lead = await leadOf(one.reference)
    expect(lead.closedAt).toBeNull()
    const deliveries = await db.delivery.findMany({
      where: { personId: lead.personId, subscriptionId: endpoint.id },
      select: { state: true, event: { select: { type: true, data: true } } },
      orderBy: { sequence: 'asc' },
    })
    expect(deliveries.map((it) => [it.event.type, it.state])).toEqual([
      ['request.received', 'CANCELLED'],
      ['request.received', 'WAITING'],
      ['request.withdrawn', 'WAITING'],
    ])
    await withdrawRequest(two.token)
    expect(await leadOf(one.reference)).toMatchObject({ stage: 'LOST', outcome: 'withdrawn' })
    await db.subscription.update({ where: { id: endpoint.id }, data: { deletedAt: new Date() } })
  })

  it('Stopping contact closes every case and ends every consent of the person', async () => {
    const fields = await visitor({ consentUpdates: await currentNotice('updates') })
    const one = await submit(fields)
    await stopContactByReceipt(one.token)
    await stopContactByReceipt(one.token)
    expect(await findReceipt(one.token)).toMatchObject({
      state: 'stopped',
      consents: [{ isActive: false }, { isActive: false }],
    })
    const lead = await leadOf(one.reference)
    expect(lead).toMatchObject({ outcome: 'stopped', person: { doNotContact: true } })
    expect(await eventsOf(lead.personId)).toEqual(['request.received', 'contact.stopped'])
  })

  it('A new consent undoes a withdrawal, and the case has its former stage', async () => {
    const { token, reference } = await submit(await visitor())
    const { id } = await leadOf(reference)
    await db.lead.update({ where: { id }, data: { stage: 'QUALIFIED' } })
    await withdrawRequest(token)
    await expect(restoreRequest(token, 'f'.repeat(64))).rejects.toMatchObject({
      code: 'validation',
    })
    await restoreRequest(token, notice)
    expect(await findReceipt(token)).toMatchObject({
      state: 'open',
      withdrawnAt: null,
      consents: [{ purpose: 'counselling', isActive: true }],
    })
    const lead = await leadOf(reference)
    expect(lead).toMatchObject({ stage: 'QUALIFIED', closedAt: null, outcome: null })
    expect(await eventsOf(lead.personId)).toEqual([
      'request.received',
      'request.withdrawn',
      'consent.granted',
      'request.changed',
    ])
  })

  it('A withdrawn request cannot be changed, and an unknown token changes nothing', async () => {
    const { token } = await submit(await visitor())
    await withdrawRequest(token)
    await expect(changeRequest(token, change({ message: 'x' }))).rejects.toMatchObject({
      code: 'conflict',
    })
    for (const step of [withdrawRequest, stopContactByReceipt]) {
      await expect(step(unknownToken)).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})
