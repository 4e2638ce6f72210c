import { beforeAll, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { stopContactOfPersons } from '#lib/people/stop-contact.ts'
import { makeSite } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'

beforeAll(makeSite)

async function personWithRequest(): Promise<string> {
  const { reference } = await submit(await visitor())
  return (await leadOf(reference)).personId
}

const stoppedEvents = (personId: string) =>
  db.outboxEvent.count({ where: { personId, type: 'contact.stopped' } })

it('Stopping all contact stops every person behind the mailbox, also one without any request', async () => {
  const withRequest = await personWithRequest()
  const { id: withoutRequest } = await db.person.create({ data: { name: 'No Request' } })
  await stopContactOfPersons([withRequest, withoutRequest])
  for (const id of [withRequest, withoutRequest]) {
    expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({
      doNotContact: true,
    })
    expect(await stoppedEvents(id)).toBe(1)
  }
  const lead = await db.lead.findFirstOrThrow({ where: { personId: withRequest } })
  expect(lead).toMatchObject({ stage: 'LOST', outcome: 'stopped' })
  const kinds = (await db.leadEvent.findMany({ where: { leadId: lead.id } })).map((it) => it.kind)
  expect(kinds).toContain('stopped')
})

it('Stopping all contact a second time changes nothing and sends no notification', async () => {
  const personId = await personWithRequest()
  await stopContactOfPersons([personId])
  await stopContactOfPersons([personId])
  expect(await stoppedEvents(personId)).toBe(1)
})
