import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { registerOwnServer, withAddress } from '#lib/internal-request.ts'
import { beginAttempt } from '#lib/leads/calling/attempts.ts'
import { accessToken } from '#lib/people/access-token.ts'
import { confirmOwn } from '#lib/requests/confirm-request.ts'
import { stopContactByReceipt, withdrawConsent } from '#lib/requests/end-request.ts'
import { findReceipt } from '#lib/requests/receipt-queries.ts'
import { restoreRequest } from '#lib/requests/visitor-commands.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { POST as answer } from '../../../app/(site)/counselling/confirm/[token]/[answer]/route.ts'
import { POST as step } from '../../../app/(site)/counselling/requests/[token]/[step]/route.ts'
import { confirm, currentNotice, leadOf, submit, visitor } from '../../support/leads.ts'

let counsellor = { id: '', role: 'COUNSELLOR' as const }
let victim: Record<string, string>
let first: { token: string; reference: string }

const post = (fields: Record<string, string> = {}) =>
  new Request('http://lectern.test/', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...withAddress('192.0.2.7') },
    body: new URLSearchParams(fields),
  })

const press = (token: string, name: string, fields: Record<string, string> = {}) =>
  step(post(fields), { params: Promise.resolve({ token, step: name }) })

/** The token in the newest mail of a request. */
async function mailedToken(reference: string): Promise<string> {
  const code = await db.accessCode.findFirstOrThrow({
    where: { submission: { reference }, usedAt: null },
    orderBy: { createdAt: 'desc' },
  })
  return accessToken(code.id)
}

const sayYes = async (reference: string) => {
  const params = Promise.resolve({ token: await mailedToken(reference), answer: 'yes' })
  return answer(post(), { params })
}

const typesOf = async (personId: string) =>
  (await db.outboxEvent.findMany({ where: { personId }, orderBy: { sequence: 'asc' } })).map(
    (it) => it.type,
  )

beforeAll(async () => {
  await makeSite()
  counsellor = { id: (await makeUser('COUNSELLOR')).id, role: 'COUNSELLOR' }
  registerOwnServer({
    render: async () => ({ status: 200, html: '<form>' }),
    fallbackPage: () => '<form>',
  })
  // Every hour is open, so that a call needs no clock.
  await db.$executeRaw`UPDATE "Setting" SET "value" = "value" || '{"callDays":[1,2,3,4,5,6,7]}'
    WHERE "key" = 'counselling'`
})

afterAll(async () => {
  registerOwnServer(null)
  await db.$disconnect()
})

beforeEach(async () => {
  victim = await visitor({
    consentUpdates: await currentNotice('updates'),
    consentWhatsapp: await currentNotice('whatsapp'),
  })
  first = await submit(victim, new Date(Date.now() - 60_000))
})

/** Somebody else sends the form with the same address and number. */
const strangerSends = (given: Record<string, string> = {}) =>
  submit({ ...victim, name: 'Somebody Else', message: 'Other words', ...given })

describe('A request that is not confirmed', () => {
  it('Its receipt shows nothing of the case from before it was sent', async () => {
    const lead = await leadOf(first.reference)
    await db.lead.update({
      where: { id: lead.id },
      data: { assigneeId: counsellor.id, attempts: 1, dueAt: new Date(Date.now() + 86_400_000) },
    })
    await db.contactAttempt.create({
      data: {
        leadId: lead.id,
        channel: 'CALL',
        startedAt: new Date(Date.now() - 30_000),
        endedAt: new Date(Date.now() - 20_000),
        disposition: 'NO_ANSWER',
      },
    })
    const stranger = await strangerSends({ hours: '' })
    expect((await leadOf(stranger.reference)).id).toBe(lead.id)
    const seen = await findReceipt(stranger.token)
    expect(seen).toMatchObject({ contacts: [], caller: null, attemptsLeft: 3, wholeCase: false })
    await confirm(stranger.reference)
    const confirmed = await findReceipt(stranger.token)
    expect(confirmed).toMatchObject({ contacts: [{ channel: 'CALL' }], wholeCase: true })
  })

  it('Its receipt shows and keeps its own choices, not those of the case that it shares', async () => {
    const lead = await leadOf(first.reference)
    await db.lead.update({
      where: { id: lead.id },
      data: { channel: 'WHATSAPP', callFrom: 900, callUntil: 960, timeZone: 'Asia/Dubai' },
    })
    const stranger = await strangerSends({ channel: 'EMAIL', hours: '600-720' })
    expect((await leadOf(stranger.reference)).id).toBe(lead.id)
    const own = { channel: 'EMAIL', callFrom: 600, callUntil: 720, timeZone: 'Asia/Kolkata' }
    const seen = await findReceipt(stranger.token)
    expect(seen).toMatchObject({ contactPreference: own, timeZones: ['Asia/Kolkata'] })
    // The form sends what it showed: that is no change of the hours.
    const days = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [`day${day}`, '1']))
    const shown = { ...days, channel: 'EMAIL', hours: '600-720', message: 'Only the fee, please' }
    expect((await press(stranger.token, 'change', shown)).status).toBe(303)
    expect(await findReceipt(stranger.token)).toMatchObject({
      message: 'Only the fee, please',
      contactPreference: own,
    })
    // Whether the person uses WhatsApp is not told either.
    const asked = await press(stranger.token, 'change', { ...shown, channel: 'WHATSAPP' })
    expect(asked.status).toBe(409)
    expect(await leadOf(first.reference)).toMatchObject({ channel: 'WHATSAPP', callFrom: 900 })
  })

  it('It does not change the hours of an open case before it is confirmed', async () => {
    const before = await leadOf(first.reference)
    const stranger = await strangerSends({ channel: 'EMAIL' })
    expect((await leadOf(first.reference)).channel).toBe(before.channel)
    const changed = await press(stranger.token, 'change', {
      channel: 'CALL',
      message: 'Other words',
    })
    expect(changed.status).toBe(409)
    expect((await leadOf(first.reference)).channel).toBe(before.channel)
    const said = await sayYes(stranger.reference)
    expect(said.status).toBe(303)
    expect((await leadOf(first.reference)).channel).toBe('EMAIL')
  })

  it('“Stop all contact” on its receipt ends this request and proposes the rest to staff', async () => {
    const stranger = await strangerSends()
    expect((await press(stranger.token, 'stop')).status).toBe(303)
    const lead = await leadOf(first.reference)
    expect(lead).toMatchObject({ closedAt: null, person: { doNotContact: false } })
    expect(await findReceipt(first.token)).toMatchObject({ state: 'open' })
    expect(await findReceipt(stranger.token)).toMatchObject({ state: 'withdrawn' })
    const events = await db.leadEvent.findMany({ where: { leadId: lead.id } })
    expect(events.map((it) => it.kind)).toContain('stop-proposed')
    expect(await typesOf(lead.personId)).not.toContain('contact.stopped')
  })

  it('A withdrawn consent on its receipt leaves the consents of other requests', async () => {
    const stranger = await strangerSends()
    await withdrawConsent(stranger.token, 'updates')
    await withdrawConsent(stranger.token, 'counselling')
    const receipt = await findReceipt(first.token)
    expect(receipt?.consents.map((it) => it.isActive)).toEqual([true, true, true])
    expect((await leadOf(first.reference)).closedAt).toBeNull()
    expect(await typesOf((await leadOf(first.reference)).personId)).not.toContain(
      'consent.withdrawn',
    )
  })

  it('It does not lift “do not contact”; the link in the mail does', async () => {
    await stopContactByReceipt(first.token)
    const stranger = await strangerSends()
    const lead = await leadOf(stranger.reference)
    expect(lead.person.doNotContact).toBe(true)
    await expect(beginAttempt(counsellor, { id: lead.id })).rejects.toMatchObject({
      code: 'conflict',
    })
    // The receipt does not tell a stranger that the person has stopped contact.
    expect(await findReceipt(stranger.token)).toMatchObject({ state: 'open' })
    expect((await typesOf(lead.personId)).at(-1)).toBe('request.confirm')
    const said = await sayYes(stranger.reference)
    expect(said.headers.get('location')).toBe(`/counselling/requests/${stranger.token}`)
    expect((await leadOf(stranger.reference)).person.doNotContact).toBe(false)
    expect((await typesOf(lead.personId)).at(-1)).toBe('request.received')
    // The link confirms once; afterwards it changes nothing.
    await sayYes(stranger.reference).catch(() => null)
    expect((await typesOf(lead.personId)).filter((it) => it === 'request.received')).toHaveLength(2)
  })

  it('A stop is taken back on the receipt only after the link in the mail', async () => {
    await stopContactByReceipt(first.token)
    const notice = await currentNotice('counselling')
    const sent = await press(first.token, 'restore', { notice })
    expect(sent.headers.get('location')).toBe('/counselling/check-mail')
    expect((await leadOf(first.reference)).person.doNotContact).toBe(true)
    await sayYes(first.reference)
    expect((await leadOf(first.reference)).person.doNotContact).toBe(true)
    await restoreRequest(first.token, notice)
    expect((await leadOf(first.reference)).person.doNotContact).toBe(false)
  })

  it('“No, withdraw it” in the mail withdraws what a stranger sent', async () => {
    const stranger = await strangerSends()
    const params = Promise.resolve({ token: await mailedToken(stranger.reference), answer: 'no' })
    expect((await answer(post(), { params })).status).toBe(303)
    expect(await findReceipt(stranger.token)).toMatchObject({ state: 'withdrawn', proved: false })
    expect(await findReceipt(first.token)).toMatchObject({ state: 'open' })
  })
})

it('The reader of the mailbox confirms a request on the data page, and no request of another mailbox', async () => {
  const other = await submit(await visitor())
  const { id } = await db.personIdentifier.findFirstOrThrow({
    where: { value: victim.email ?? '' },
  })
  await expect(confirmOwn(id, other.reference)).rejects.toMatchObject({ code: 'not-found' })
  await confirmOwn(id, first.reference)
  expect(await findReceipt(first.token)).toMatchObject({ proved: true })
})

it('A receipt ends 90 days after its case was closed', async () => {
  const { id } = await leadOf(first.reference)
  const days = (count: number) => new Date(Date.now() + count * 86_400_000)
  await db.lead.update({ where: { id }, data: { stage: 'LOST', closedAt: new Date() } })
  expect(await findReceipt(first.token, days(89))).not.toBeNull()
  expect(await findReceipt(first.token, days(91))).toBeNull()
  await expect(stopContactByReceipt(first.token, days(91))).rejects.toMatchObject({
    code: 'not-found',
  })
})
