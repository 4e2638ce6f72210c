import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { registerOwnServer } from '#lib/internal-request.ts'
import { beginAttempt, endAttempt } from '#lib/leads/calling/attempts.ts'
import { correctOwnContact } from '#lib/leads/correct-contact.ts'
import { accessSessionCookie } from '#lib/people/access-session.ts'
import { stopContactOfPersons } from '#lib/people/stop-contact.ts'
import { importRequests } from '#lib/requests/import-requests.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'
import { signInAs, signOut } from '#tests/support/staff-session.ts'
import { POST } from '../../../app/(site)/counselling/my-data/[step]/route.ts'

// Imported after the mock of the request.
const { correctContactAction } = await import('#lib/leads/actions.ts')

/** Monday, 11:00 in India. */
const now = new Date('2026-11-23T05:30:00Z')

let counsellor: Actor

beforeAll(async () => {
  await makeSite()
  counsellor = await makeUser('COUNSELLOR')
})

async function asked() {
  const fields = await visitor()
  const { reference } = await submit(fields, now)
  const { id, personId } = await leadOf(reference)
  const { phone, email } = await db.submission.findUniqueOrThrow({ where: { reference } })
  return { fields, reference, id, personId, phone: phone ?? '', email: email ?? '' }
}

async function callWrongNumber(id: string) {
  const { attemptId } = await beginAttempt(counsellor, { id }, now)
  const end = { id, attemptId, disposition: 'WRONG_NUMBER', callBackAt: null, note: null } as const
  await endAttempt(counsellor, end, now)
}

const eventTypes = async (personId: string) => {
  const rows = await db.outboxEvent.findMany({ where: { personId }, orderBy: { sequence: 'asc' } })
  return rows.map((it) => it.type)
}

describe('A correction by staff', () => {
  beforeEach(() => signInAs(counsellor.id ?? ''))
  afterEach(signOut)

  it('A corrected number is called, found and told to subscribers, and the audit keeps the old one as a hash and last digits', async () => {
    const { id, personId, reference, phone, email } = await asked()
    const input = { id, name: 'Asha Rao-Iyer', phone: '98765 12345', email }
    expect(await correctContactAction(null, input)).toMatchObject({ ok: true })
    const request = await db.submission.findUniqueOrThrow({ where: { reference } })
    expect(request).toMatchObject({ name: 'Asha Rao-Iyer', phone: '+919876512345', email })
    const identifiers = await db.personIdentifier.findMany({ where: { personId } })
    expect(identifiers.map((it) => it.value).toSorted()).toEqual(
      ['+919876512345', email].toSorted(),
    )
    expect(await eventTypes(personId)).toEqual(['request.received', 'request.changed'])
    const audit = await db.auditEvent.findFirstOrThrow({ where: { action: 'person.correct' } })
    expect(audit).toMatchObject({
      actorId: counsellor.id,
      subjectId: personId,
      data: { fields: ['name', 'phone'], before: { phone: expect.stringMatching(/ …\d{4}$/) } },
    })
    expect(JSON.stringify(audit)).not.toContain(phone)
    expect(JSON.stringify(audit)).not.toContain('Asha')
    const event = await db.leadEvent.findFirstOrThrow({ where: { leadId: id, kind: 'corrected' } })
    expect(JSON.stringify(event.data)).not.toContain(phone)
  })

  it('A number that is none is refused at its field, and nothing changes', async () => {
    const { id, email, reference, phone } = await asked()
    const input = { id, name: 'Asha Rao', phone: '12', email }
    expect(await correctContactAction(null, input)).toMatchObject({
      ok: false,
      fields: { phone: [expect.stringMatching(/too short for India/)] },
    })
    expect(await db.submission.findUnique({ where: { reference } })).toMatchObject({ phone })
  })

  it('A number or an address whose person stopped contact is refused at its field', async () => {
    const stopped = await asked()
    await stopContactOfPersons([stopped.personId])
    const { id, reference, phone, email } = await asked()
    const input = { id, name: 'Asha Rao', phone: stopped.phone, email: stopped.email }
    expect(await correctContactAction(null, input)).toMatchObject({
      ok: false,
      fields: {
        phone: [expect.stringMatching(/asked us to stop all contact/)],
        email: [expect.stringMatching(/asked us to stop all contact/)],
      },
    })
    expect(await db.submission.findUnique({ where: { reference } })).toMatchObject({ phone, email })
  })

  it('A wrong number asks by mail for the right one, and the right one opens the case again', async () => {
    const { id, personId, email } = await asked()
    await callWrongNumber(id)
    expect(await db.lead.findUnique({ where: { id } })).toMatchObject({
      stage: 'LOST',
      outcome: 'wrong number',
      attempts: 0,
    })
    expect(await eventTypes(personId)).toContain('number.wrong')
    const mail = await db.delivery.findFirst({
      where: { event: { type: 'number.wrong', personId } },
      select: { subscription: { select: { channel: true } } },
    })
    expect(mail?.subscription.channel).toBe('VISITOR_MAIL')
    await correctContactAction(null, { id, name: 'Asha Rao', phone: '9876554321', email })
    expect(await db.lead.findUnique({ where: { id } })).toMatchObject({
      stage: 'NEW',
      closedAt: null,
      dueAt: expect.any(Date),
    })
  })
})

describe('A correction by the visitor', () => {
  const post = async (identifierId: string | null, fields: Record<string, string>) =>
    POST(
      new Request('http://lectern.test/counselling/my-data/correct', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          cookie: (await accessSessionCookie(identifierId)).split(';')[0] ?? '',
        },
        body: new URLSearchParams(fields).toString(),
      }),
      { params: Promise.resolve({ step: 'correct' }) },
    )

  beforeEach(() => {
    registerOwnServer({
      render: async () => ({ status: 200, html: '<form>' }),
      fallbackPage: () => '<form></form>',
    })
  })
  afterEach(() => registerOwnServer(null))

  const proved = async (personId: string) => {
    const where = { personId, kind: 'EMAIL' } as const
    const { id } = await db.personIdentifier.findFirstOrThrow({ where })
    await db.personIdentifier.update({ where: { id }, data: { verifiedAt: now } })
    return id
  }

  it('A visitor who has proved the mailbox corrects name and number, and nobody else can', async () => {
    const { reference, personId, phone } = await asked()
    const fields = { reference, name: 'Asha R.', phone: '+34 612 345 678' }
    const stranger = await asked()
    const strangers = await post(await proved(stranger.personId), fields)
    expect(strangers.status).toBe(422)
    expect((await post(null, fields)).headers.get('location')).toBe('/counselling/access')
    expect(await db.submission.findUnique({ where: { reference } })).toMatchObject({ phone })
    const own = await proved(personId)
    expect((await post(own, { ...fields, phone: '123' })).status).toBe(422)
    expect((await post(own, fields)).status).toBe(303)
    expect(await db.submission.findUnique({ where: { reference } })).toMatchObject({
      name: 'Asha R.',
      phone: '+34612345678',
      phoneCountry: 'ES',
    })
    const person = await db.person.findUniqueOrThrow({ where: { id: personId } })
    expect(person).toMatchObject({ name: 'Asha R.', jurisdiction: 'EU' })
  })

  it('A visitor cannot take a number whose person stopped contact, and does not learn why', async () => {
    const stopped = await asked()
    await stopContactOfPersons([stopped.personId])
    const { reference, personId, phone } = await asked()
    const own = await proved(personId)
    const fields = { reference, name: 'Asha R.', phone: stopped.phone }
    expect((await post(own, fields)).status).toBe(422)
    await expect(correctOwnContact([personId], fields)).rejects.toMatchObject({
      fields: {
        phone: [
          'We cannot use this number. Enter another one, or leave it empty and we will write to you.',
        ],
      },
    })
    expect(await db.submission.findUnique({ where: { reference } })).toMatchObject({ phone })
  })

  it('The stop of a person goes with them to the corrected number', async () => {
    const { reference, personId } = await asked()
    const own = await proved(personId)
    await stopContactOfPersons([personId])
    const number = '9876501234'
    expect((await post(own, { reference, name: 'Asha R.', phone: number })).status).toBe(303)
    const csv = `name,phone,email,consent,consented_on\nAsha,${number},,signed at a fair,2026-01-10`
    const report = await importRequests(counsellor, { csv, dryRun: true, leaveOutBad: true })
    expect(report.bad[0]?.messages.join()).toMatch(/asked us to stop all contact/)
  })
})
