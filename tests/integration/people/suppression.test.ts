import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { withdrawForPerson } from '#lib/leads/withdraw-for-person.ts'
import { eraseByPerson } from '#lib/people/erasure.ts'
import { fillSuppressions } from '#lib/people/fill-suppressions.ts'
import { stopContactOfPersons } from '#lib/people/stop-contact.ts'
import { stopContactByReceipt } from '#lib/requests/end-request.ts'
import { enterRequest } from '#lib/requests/enter-request.ts'
import { entryInput } from '#lib/requests/entry-input.ts'
import { importRequests } from '#lib/requests/import-requests.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { confirm, leadOf, submit, visitor } from '../../support/leads.ts'

let counsellor = { id: '', role: 'COUNSELLOR' as const }

beforeAll(async () => {
  await makeSite()
  counsellor = { id: (await makeUser('COUNSELLOR')).id, role: 'COUNSELLOR' }
})

type Sent = { token: string; reference: string; fields: Record<string, string> }

/** Every door of a stop and of an erasure. */
const DOORS: Record<string, (sent: Sent) => Promise<unknown>> = {
  'a stop on the receipt': ({ token }) => stopContactByReceipt(token),
  'a stop on the data page': async ({ reference }) =>
    stopContactOfPersons([(await leadOf(reference)).personId]),
  'a stop that staff record': async ({ reference }) =>
    withdrawForPerson(counsellor, {
      id: (await leadOf(reference)).id,
      what: 'everything',
      evidence: 'asked on the phone',
    }),
  'an erasure': async ({ reference }) => eraseByPerson((await leadOf(reference)).personId),
}

async function stopped(door: keyof typeof DOORS): Promise<Sent> {
  const fields = await visitor()
  const sent = { ...(await submit(fields)), fields }
  await DOORS[door]?.(sent)
  return sent
}

const row = (phone: string, email = '') => `Stuti,${phone},${email},signed at a fair,2026-01-10`
const csvOf = (...rows: string[]) => ['name,phone,email,consent,consented_on', ...rows].join('\n')

describe.each(Object.keys(DOORS))('After %s', (door) => {
  it('An import of the number alone or the address alone is refused row by row', async () => {
    const { fields } = await stopped(door)
    const fresh = await visitor()
    const csv = csvOf(
      row(fields.phone ?? ''),
      row(fresh.phone),
      `Stuti,,${fields.email},signed at a fair,`,
    )
    const report = await importRequests(counsellor, { csv, dryRun: false, leaveOutBad: true })
    expect(report).toMatchObject({ good: 1, stored: 1 })
    expect(report.bad.map((it) => it.line)).toEqual([2, 4])
    expect(report.bad[0]?.messages.join()).toMatch(/with this phone number asked us to/)
    expect(report.bad[1]?.messages.join()).toMatch(/with this e-mail address asked us to/)
  })

  it('An entry by staff is refused at the field, and staff cannot lift it', async () => {
    const { fields } = await stopped(door)
    const input = entryInput.parse({
      origin: 'CALL',
      agreed: true,
      key: randomUUID(),
      name: 'Stuti',
      phone: fields.phone,
      evidence: 'agreed on the phone',
    })
    await expect(enterRequest(counsellor, input)).rejects.toMatchObject({
      code: 'validation',
      fields: { phone: [expect.stringMatching(/Only they can lift this/)] },
    })
  })

  it('The site form stores a request with the number and another address, and nobody may call', async () => {
    const { fields } = await stopped(door)
    const other = await visitor({ phone: fields.phone ?? '' })
    const again = await submit(other)
    expect((await leadOf(again.reference)).person.doNotContact).toBe(true)
    await confirm(again.reference)
    // Another mailbox answers for itself only: the number stays stopped.
    expect(await leadOf(again.reference)).toMatchObject({
      channel: 'EMAIL',
      person: { doNotContact: false },
    })
    const csv = csvOf(row(fields.phone ?? ''))
    const report = await importRequests(counsellor, { csv, dryRun: true, leaveOutBad: true })
    expect(report.bad).toHaveLength(1)
  })

  it('The person lifts it with a request that they confirm', async () => {
    const { fields } = await stopped(door)
    const again = await submit({ ...fields, message: 'Please call after all' })
    await confirm(again.reference)
    expect(await leadOf(again.reference)).toMatchObject({
      channel: 'CALL',
      person: { doNotContact: false },
    })
    const csv = csvOf(row(fields.phone ?? ''))
    const report = await importRequests(counsellor, { csv, dryRun: true, leaveOutBad: true })
    expect(report).toMatchObject({ good: 1, bad: [] })
  })
})

it('An unconfirmed stop does not suppress a number that somebody else gave as well', async () => {
  const mother = await visitor()
  const son = await visitor({ phone: mother.phone })
  await submit(son)
  const { token } = await submit(mother)
  await stopContactByReceipt(token)
  const csv = csvOf(row(mother.phone), `M,,${mother.email},at a fair,`)
  const report = await importRequests(counsellor, { csv, dryRun: true, leaveOutBad: true })
  expect(report.bad.map((it) => it.line)).toEqual([3])
})

it('Persons who stopped contact before this version are filled in, once', async () => {
  const { fields } = await stopped('a stop on the receipt')
  await db.suppressedIdentifier.deleteMany()
  await db.$executeRaw`UPDATE "_prisma_migrations" SET "finished_at" = now() + interval '1 second'
    WHERE "migration_name" LIKE '%suppressed_identifiers'`
  expect(await fillSuppressions()).toBeGreaterThanOrEqual(2)
  expect(await fillSuppressions()).toBe(0)
  const csv = csvOf(row(fields.phone ?? ''))
  const report = await importRequests(counsellor, { csv, dryRun: true, leaveOutBad: true })
  expect(report.bad).toHaveLength(1)
})
