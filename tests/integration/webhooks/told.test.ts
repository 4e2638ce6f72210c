import { beforeAll, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { findEvent } from '#lib/outbox/event-row.ts'
import { eraseByPerson } from '#lib/people/erasure.ts'
import { acceptMerge } from '#lib/people/merging.ts'
import { withdrawRequest } from '#lib/requests/end-request.ts'
import { webhookBody } from '#lib/webhooks/webhook-body.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { confirm, leadOf, submit, visitor } from '#tests/support/leads.ts'
import { makeWebhook } from '#tests/support/outbox.ts'

beforeAll(makeSite)

const sent = (personId: string, subscriptionId: string) =>
  db.delivery.updateMany({
    where: { personId, subscriptionId },
    data: { state: 'DELIVERED', attempts: 1, doneAt: new Date() },
  })

async function lastBody(personId: string, type: string, subscriptionId: string) {
  const { id } = await db.outboxEvent.findFirstOrThrow({
    where: { personId, type },
    orderBy: { sequence: 'desc' },
  })
  const built = await webhookBody(await findEvent(id), subscriptionId)
  if (!built.send) throw new Error(built.why)
  return JSON.parse(built.body).data
}

it('An erasure names every id and reference that the subscription was told, also of a merged record', async () => {
  const counsellor = await makeUser('COUNSELLOR')
  const told = await makeWebhook('https://crm.example.com/in')
  const late = await makeWebhook('https://late.example.com/in')
  const fields = await visitor()
  const one = await submit(fields)
  const two = await submit(await visitor({ phone: fields.phone }))
  const [a, b] = [await leadOf(one.reference), await leadOf(two.reference)]
  for (const { personId } of [a, b]) await sent(personId, told.id)
  const { id } = await db.mergeProposal.findFirstOrThrow({ where: { state: 'OPEN' } })
  await acceptMerge(counsellor, { id })
  await eraseByPerson(a.personId)
  const ending = await lastBody(a.personId, 'person.erased', told.id)
  expect(ending.person).toEqual({ id: a.personId })
  expect(ending.personIds.sort()).toEqual([a.personId, b.personId].sort())
  expect(ending.references.sort()).toEqual([one.reference, two.reference].sort())
  // Another subscription was told nothing of them.
  const other = await lastBody(a.personId, 'person.erased', late.id)
  expect(other.personIds).toEqual([a.personId])
})

it('The withdrawal of one request names its reference only', async () => {
  const told = await makeWebhook('https://crm.example.com/in')
  const fields = await visitor()
  const one = await submit(fields)
  const two = await submit({ ...fields, message: 'A second one' })
  const { personId } = await leadOf(one.reference)
  await sent(personId, told.id)
  await withdrawRequest(two.token)
  const ending = await lastBody(personId, 'request.withdrawn', told.id)
  expect(ending).toMatchObject({ reference: two.reference, references: [two.reference] })
})

it('A webhook learns which consents the reader of the mailbox has confirmed', async () => {
  const told = await makeWebhook('https://crm.example.com/in')
  const sent = await submit(await visitor())
  const { personId } = await leadOf(sent.reference)
  const provedNow = async () =>
    (await lastBody(personId, 'request.received', told.id)).consents.map(
      (it: { proved: boolean }) => it.proved,
    )
  expect(await provedNow()).toEqual([false])
  await confirm(sent.reference)
  expect(await provedNow()).toEqual([true])
})
