import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { activeConsents } from '#lib/consent/active.ts'
import { SPOKEN_CONSENT } from '#lib/consent/consent.ts'
import { db } from '#lib/database/db.ts'
import { enterRequest } from '#lib/requests/enter-request.ts'
import { entryInput } from '#lib/requests/entry-input.ts'
import { importRequests } from '#lib/requests/import-requests.ts'
import { getFrame } from '#lib/settings/public-queries.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'

let counsellor: Actor

beforeAll(async () => {
  await makeSite()
  counsellor = await makeUser('COUNSELLOR')
})

const phone = () => `98${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`

const typed = (given: Record<string, unknown> = {}) => ({
  key: randomUUID(),
  origin: 'CALL',
  name: 'Ravi Iyer',
  phone: phone(),
  agreed: true,
  evidence: 'said yes on the phone',
  ...given,
})

const messagesOf = (given: Record<string, unknown>) => {
  const parsed = entryInput.safeParse(typed(given))
  return parsed.success ? [] : parsed.error.issues.map((it) => String(it.path[0]))
}

describe('A request that a counsellor enters', () => {
  it('An entered request is stored once, with the evidence of the consent and the counsellor', async () => {
    const input = entryInput.parse(typed())
    const [one, two] = await Promise.all([
      enterRequest(counsellor, input),
      enterRequest(counsellor, input),
    ])
    expect(two.reference).toBe(one.reference)
    const lead = await leadOf(one.reference)
    const row = await db.submission.findUniqueOrThrow({ where: { reference: one.reference } })
    expect(row).toMatchObject({ origin: 'CALL', email: null, callFrom: 600 })
    const consents = await db.consentEvent.findMany({
      where: { personId: lead.personId },
      include: { notice: true },
    })
    expect(consents).toMatchObject([
      {
        notice: { text: SPOKEN_CONSENT },
        action: 'GRANTED',
        evidence: 'said yes on the phone',
        actorId: counsellor.id,
      },
    ])
    expect(await activeConsents(db, lead.personId)).toMatchObject([{ purpose: 'counselling' }])
    const events = await db.outboxEvent.findMany({ where: { personId: lead.personId } })
    expect(events.map((it) => it.type)).toEqual(['request.received'])
  })

  it('An entered request belongs to the matching person, and persons who share a number are proposed for a merge', async () => {
    const fields = await visitor()
    const first = await leadOf((await submit(fields)).reference)
    const both = typed({ phone: fields.phone, email: fields.email })
    const same = await enterRequest(counsellor, entryInput.parse(both))
    expect(same.leadId).toBe(first.id)
    const shared = await enterRequest(counsellor, entryInput.parse(typed({ phone: fields.phone })))
    const other = await leadOf(shared.reference)
    expect(other.personId).not.toBe(first.personId)
    const { personId } = other
    const where = { OR: [{ aId: personId }, { bId: personId }] }
    expect(await db.mergeProposal.count({ where })).toBe(1)
  })

  it('An entered request without consent, evidence or an address is refused', () => {
    expect(messagesOf({ agreed: false })).toContain('agreed')
    expect(messagesOf({ evidence: ' ' })).toEqual(['evidence'])
    expect(messagesOf({ phone: null })).toContain('phone')
    expect(messagesOf({ phone: '123' })).toContain('phone')
    expect(messagesOf({ channel: 'EMAIL' })).toEqual(['email'])
    expect(messagesOf({ phone: null, email: 'a@b.in', channel: 'CALL' })).toEqual(['phone'])
    expect(messagesOf({ name: 'x\u0000' })).toContain('name')
  })
})

describe('An import of requests', () => {
  const head = 'name,email,phone,class,consent,consented_on,message'
  const row = (name: string, mark: string) =>
    `"${name}",${mark}@example.in,${phone()},,signed at the fair,2026-01-15,"Line one\nline two"`
  const look = (csv: string, options = { dryRun: true, leaveOutBad: false }) =>
    importRequests(counsellor, { csv, ...options })

  it('Checking an import stores nothing', async () => {
    const mark = randomUUID()
    const report = await look(`${head}\n${row('O’Brien, Asha', mark)}\n`)
    expect(report).toEqual({ rows: 1, good: 1, bad: [], known: 0, stored: null })
    expect(await db.submission.count({ where: { email: { startsWith: mark } } })).toBe(0)
  })

  it('An import with an invalid row names its line and stores nothing, or the other rows on request', async () => {
    const mark = randomUUID()
    const rows = Array.from({ length: 20 }, (_, index) => row(`Person ${index}`, `${mark}${index}`))
    rows.splice(7, 0, 'Nobody,,,,yes yes,,')
    const csv = `\uFEFF${[head, ...rows].join('\r\n')}`
    const stopped = await look(csv, { dryRun: false, leaveOutBad: false })
    expect(stopped).toMatchObject({ rows: 21, good: 20, stored: null })
    // Each good row has two lines.
    expect(stopped.bad).toEqual([
      { line: 16, messages: ['Enter a phone number or an e-mail address.'] },
    ])
    const where = { email: { startsWith: mark } }
    expect(await db.submission.count({ where })).toBe(0)
    expect(await look(csv, { dryRun: false, leaveOutBad: true })).toMatchObject({ stored: 20 })
    expect(await look(csv, { dryRun: false, leaveOutBad: true })).toMatchObject({
      known: 20,
      stored: 0,
    })
    expect(await db.submission.count({ where })).toBe(20)
    const stored = await db.submission.findFirstOrThrow({
      where: { ...where, name: 'Person 3' },
      include: { consents: true },
    })
    expect(stored).toMatchObject({
      origin: 'IMPORT',
      message: 'Line one\nline two',
      consents: [{ evidence: 'signed at the fair', at: new Date('2026-01-15T12:00:00Z') }],
    })
    // Nobody on a list has seen the text beside the box of the site.
    const { notice } = await db.consentEvent.findFirstOrThrow({
      where: { submissionId: stored.id },
      select: { notice: true },
    })
    expect(notice).toMatchObject({
      version: 'list-1',
      text: expect.stringMatching(/outside this site/),
    })
    expect((await getFrame()).notices.map((it) => it.purpose)).toEqual([
      'counselling',
      'reading',
      'updates',
      'whatsapp',
    ])
  })

  it.each([
    ['an unknown column', 'name,consent,father\nA,b,c'],
    ['a column twice', 'name,consent,name\nA,b,c'],
    ['no consent', 'name,phone\nA,9876543210'],
    ['an open quote', 'name,consent\n"A,b'],
    ['too many rows', `name,consent\n${'A,yes yes\n'.repeat(501)}`],
  ])('An import with %s is refused as a whole, with the reason', async (_, csv) => {
    await expect(look(csv)).rejects.toMatchObject({
      code: 'validation',
      fields: { csv: [expect.any(String)] },
    })
  })

  it.each([
    ['2026-01-15', '2026-01-15T12:00:00.000Z'],
    ['2026-01-15T10:30+05:30', '2026-01-15T05:00:00.000Z'],
    ['05-11-2026', null],
    ['05/11/2026', null],
    ['05.11.2026', null],
    ['22-11-2026', null],
    ['5', null],
    ['2026-02-30', null],
    ['2026-01-15T10:30', null],
    ['15 Jan 2026', null],
    ['1776', null],
    ['2126-01-15', null],
  ])('A consent of “%s” in an import is stored as %s', async (day, expected) => {
    const mark = randomUUID()
    const csv = `name,email,consent,consented_on\nAsha,${mark}@example.in,on paper,${day}`
    const report = await look(csv, { dryRun: false, leaveOutBad: true })
    expect(report.bad.map((it) => it.line)).toEqual(expected === null ? [2] : [])
    const stored = await db.submission.findFirst({
      where: { email: `${mark}@example.in` },
      select: { consents: { select: { at: true } } },
    })
    expect(stored?.consents[0]?.at.toISOString() ?? null).toBe(expected)
  })

  it('A consent of today is not in the future, whatever the hour', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const csv = `name,email,consent,consented_on\nAsha,${randomUUID()}@example.in,on paper,${today}`
    expect(await look(csv)).toMatchObject({ good: 1, bad: [] })
  })

  it.each([
    ['semicolons', 'name;email;consent\nAsha;@;on paper'],
    ['tabs', 'name\temail\tconsent\nAsha\t@\ton paper'],
    ['a line that names the separator', 'sep=,\nname,email,consent\nAsha,@,on paper'],
    ['a line that names another separator', '\uFEFFsep=|\r\nname|email|consent\r\nAsha|@|on paper'],
    ['trailing commas', 'name,email,consent,,\nAsha,@,on paper,,'],
    ['a short row', 'name,email,consent,message\nAsha,@,on paper'],
  ])('An import with %s is read', async (_, csv) => {
    const own = csv.replace('@', `${randomUUID()}@example.in`)
    expect(await look(own)).toMatchObject({ rows: 1, good: 1, bad: [] })
  })

  it('A row with more cells than columns is refused by its line', async () => {
    const csv = `name,email,consent\nAsha,${randomUUID()}@example.in,on paper, at a fair`
    expect((await look(csv)).bad).toEqual([
      { line: 2, messages: [expect.stringContaining('cells')] },
    ])
  })

  it('A list with characters that could not be decoded is refused', async () => {
    await expect(look('name,email,consent\nJos\uFFFD,a@example.in,on paper')).rejects.toMatchObject(
      {
        fields: { csv: [expect.stringContaining('UTF-8')] },
      },
    )
  })

  it('A user who does not counsel cannot import', async () => {
    const author = await makeUser('AUTHOR')
    const csv = `${head}\n${row('A', randomUUID())}`
    const options = { csv, dryRun: false, leaveOutBad: false }
    await expect(importRequests(author, options)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
