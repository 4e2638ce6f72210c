import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { beginAttempt } from '#lib/leads/calling/attempts.ts'
import { findNextLead } from '#lib/leads/calling/next-queries.ts'
import { mailBody } from '#lib/mail/mail-body.ts'
import { findEvent } from '#lib/outbox/event-row.ts'
import { erasePerson } from '#lib/people/erasure.ts'
import { enterRequest } from '#lib/requests/enter-request.ts'
import { entryInput } from '#lib/requests/entry-input.ts'
import { findReceipt } from '#lib/requests/receipt-queries.ts'
import { runReceiptStep } from '#lib/requests/run-receipt-step.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { confirm, leadOf, submit, visitor } from '#tests/support/leads.ts'

/** Monday, 11:00 in India, 06:30 in Madrid, 00:30 in New York. */
const now = new Date('2026-11-23T05:30:00Z')

beforeAll(makeSite)

const zoneOf = async (given: Record<string, string>) =>
  (await leadOf((await submit(await visitor(given), now)).reference)).timeZone

describe('The hours of a request', () => {
  it('The hours are those of the browser, else of the country of the number, else of the site', async () => {
    const spain = { country: 'ES', phone: '612 345 678' }
    expect([
      await zoneOf({}),
      await zoneOf({ timeZone: 'America/New_York' }),
      await zoneOf({ timeZone: 'Asia/Calcutta' }),
      await zoneOf(spain),
      await zoneOf({ ...spain, timeZone: 'UTC' }),
      await zoneOf({ ...spain, timeZone: 'Mars/Olympus' }),
      await zoneOf({ ...spain, timeZone: 'Atlantic/Canary' }),
      await zoneOf({ phone: '+1 212 555 2368' }),
    ]).toEqual([
      'Asia/Kolkata',
      'America/New_York',
      'Asia/Kolkata',
      'Europe/Madrid',
      'Europe/Madrid',
      'Europe/Madrid',
      'Atlantic/Canary',
      'America/New_York',
    ])
  })

  it('An entered request has the hours of the country of its number', async () => {
    const counsellor = await makeUser('COUNSELLOR')
    const entry = { key: randomUUID(), origin: 'CALL', name: 'Ana', phone: '+34 612 345 679' }
    const typed = { ...entry, agreed: true, evidence: 'on the phone' }
    const { reference } = await enterRequest(counsellor, entryInput.parse(typed))
    expect(await leadOf(reference)).toMatchObject({
      timeZone: 'Europe/Madrid',
      person: { jurisdiction: 'EU' },
    })
  })

  it('A visitor in Madrid is not called in their night, by the button or by Next, and mail and receipt name their time', async () => {
    const counsellor = await makeUser('COUNSELLOR')
    const fields = await visitor({ country: 'ES', phone: '612 345 670' })
    const { token, reference } = await submit(fields, new Date('2026-11-20T05:30:00Z'))
    const lead = await leadOf(reference)
    await expect(beginAttempt(counsellor, { id: lead.id }, now)).rejects.toThrow(
      'They start on Mon, 23 Nov 2026, 10:00, Central European Time',
    )
    expect((await findNextLead(counsellor, now))?.id).not.toBe(lead.id)
    await db.lead.updateMany({
      where: { id: { not: lead.id } },
      data: { assigneeId: (await makeUser('COUNSELLOR')).id },
    })
    const tenInMadrid = new Date('2026-11-23T09:00:00Z')
    expect((await findNextLead(counsellor, tenInMadrid))?.id).toBe(lead.id)
    const { id } = await db.outboxEvent.findFirstOrThrow({ where: { personId: lead.personId } })
    await confirm(reference)
    const mail = await mailBody(await findEvent(id), 'VISITOR_MAIL')
    expect(JSON.stringify(mail)).toContain('between 10 am and 6 pm (Central European Time)')
    const receipt = await findReceipt(token, now)
    expect(receipt?.nextAt).toEqual(tenInMadrid)
    expect(receipt?.timeZones).toEqual(['Europe/Madrid', 'Africa/Ceuta', 'Atlantic/Canary'])
  })

  it('A change on the receipt keeps the time zone, or takes the one that was chosen', async () => {
    const { token, reference } = await submit(await visitor({ timeZone: 'Europe/Lisbon' }))
    const change = (body: string) => runReceiptStep(token, 'change', body, null)
    await change('channel=CALL&language=Hindi')
    expect(await leadOf(reference)).toMatchObject({ language: 'Hindi', timeZone: 'Europe/Lisbon' })
    await change('channel=CALL&language=Hindi&timeZone=Atlantic%2FAzores')
    expect(await leadOf(reference)).toMatchObject({ timeZone: 'Atlantic/Azores' })
  })
})

it('The country of the number decides which law sets the date of the erasure', async () => {
  const admin = await makeUser('ADMIN')
  const daysOf = async (given: Record<string, string>) => {
    const { personId } = await leadOf((await submit(await visitor(given), now)).reference)
    await erasePerson(admin, { id: personId, reason: 'They wrote to us.' }, now)
    const { eraseAfter } = await db.person.findUniqueOrThrow({ where: { id: personId } })
    return Math.round(((eraseAfter?.getTime() ?? 0) - now.getTime()) / 86_400_000)
  }
  expect([
    await daysOf({}),
    await daysOf({ phone: '+34 612 345 671' }),
    await daysOf({ phone: '+44 7400 123456' }),
    await daysOf({ country: 'US', phone: '212 555 2367' }),
  ]).toEqual([365, 14, 14, 30])
})
