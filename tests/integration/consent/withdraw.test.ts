import { beforeAll, describe, expect, it } from 'vitest'
import { activeConsents } from '#lib/consent/active.ts'
import { db, transaction } from '#lib/database/db.ts'
import { withdrawPurpose } from '#lib/leads/withdraw-purpose.ts'
import { eraseByPerson } from '#lib/people/erasure.ts'
import { stopContactOfPersons } from '#lib/people/stop-contact.ts'
import { withdrawRequest } from '#lib/requests/end-request.ts'
import { makeSite } from '#prisma/factories.ts'
import { currentNotice, leadOf, submit, visitor } from '#tests/support/leads.ts'

beforeAll(makeSite)

/** A request whose consents carry the time of a clock that is a minute ahead of ours. */
async function requestFromTheFuture(given: Record<string, string> = {}) {
  const { reference, token } = await submit(await visitor(given), new Date(Date.now() + 60_000))
  return { token, personId: (await leadOf(reference)).personId }
}

describe('A consent that is dated after its withdrawal', () => {
  it('A consent with a later date ends when the visitor withdraws the request', async () => {
    const { token, personId } = await requestFromTheFuture()
    await withdrawRequest(token)
    expect(await activeConsents(db, personId)).toEqual([])
  })

  it('A consent with a later date ends when the person is erased', async () => {
    const { personId } = await requestFromTheFuture()
    await eraseByPerson(personId)
    expect(await activeConsents(db, personId)).toEqual([])
  })

  it('A consent with a later date ends when the person withdraws the purpose', async () => {
    const { personId } = await requestFromTheFuture()
    await transaction((tx) => withdrawPurpose(tx, personId, 'counselling', {}, new Date()))
    expect(await activeConsents(db, personId)).toEqual([])
  })

  it('A consent with a later date ends when all contact is stopped', async () => {
    const { personId } = await requestFromTheFuture()
    await stopContactOfPersons([personId])
    expect(await activeConsents(db, personId)).toEqual([])
  })
})

it('Withdrawing a request keeps the consent to news by e-mail that was given with it', async () => {
  const { token, personId } = await requestFromTheFuture({
    consentUpdates: await currentNotice('updates'),
  })
  await withdrawRequest(token)
  const active = await activeConsents(db, personId)
  expect(active.map((it) => it.purpose)).toEqual(['updates'])
})
