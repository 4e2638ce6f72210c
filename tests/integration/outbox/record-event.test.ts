import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { db, transaction } from '#lib/database/db.ts'
import { cancelWaiting } from '#lib/outbox/cancel-waiting.ts'
import { dispatch } from '#lib/outbox/dispatch.ts'
import { recordEvent } from '#lib/outbox/record-event.ts'
import { retryWhileBusy } from '#tests/support/retry-while-busy.ts'

const person = () => db.person.create({ data: { name: 'Asha' } })
const ids = () => ({ submissionId: randomUUID(), leadId: randomUUID() })
const received = (personId: string, data = ids()) =>
  transaction((tx) => recordEvent(tx, { type: 'request.received', personId, data }))
const statesOf = async (personId: string) =>
  (
    await db.delivery.findMany({
      where: { personId },
      orderBy: [{ sequence: 'asc' }],
      select: { state: true, sequence: true },
    })
  ).map((it) => `${it.sequence} ${it.state}`)

it('An event creates one delivery for each subscription to its type and wakes the delivery job', async () => {
  const { id: personId } = await person()
  const webhook = (name: string, eventTypes: string[]) =>
    db.subscription.create({
      data: { channel: 'WEBHOOK', name, url: 'https://crm.example/in', secret: 'x', eventTypes },
    })
  const wants = await webhook('wants', ['request.received'])
  await webhook('does not', ['lead.moved'])
  const { id } = await received(personId)
  const made = await db.delivery.findMany({
    where: { eventId: id },
    select: {
      subscription: { select: { channel: true, id: true } },
      personId: true,
      sequence: true,
    },
  })
  expect(made.map((it) => it.subscription.channel).sort()).toEqual([
    'STAFF_MAIL',
    'VISITOR_MAIL',
    'WEBHOOK',
  ])
  expect(made.find((it) => it.subscription.channel === 'WEBHOOK')?.subscription.id).toBe(wants.id)
  expect(made.every((it) => it.personId === personId && it.sequence === 1)).toBe(true)
  const jobs = await db.$queryRaw<unknown[]>`SELECT 1 FROM pgboss.job WHERE name = 'deliver-events'`
  expect(jobs.length).toBeGreaterThan(0)
  await transaction((tx) => dispatch(tx, [id]))
  expect(await db.delivery.count({ where: { eventId: id } })).toBe(3)
})

it('An event of a failed transaction is not recorded', async () => {
  const { id: personId } = await person()
  const failing = transaction(async (tx) => {
    await recordEvent(tx, { type: 'request.received', personId, data: ids() })
    throw new Error('after all')
  })
  await expect(failing).rejects.toThrow('after all')
  expect(await db.outboxEvent.count({ where: { personId } })).toBe(0)
  expect(await db.delivery.count({ where: { personId } })).toBe(0)
})

it('Fifty parallel events of one person are numbered without gaps and duplicates', async () => {
  const { id: personId } = await person()
  await Promise.all(Array.from({ length: 50 }, () => retryWhileBusy(() => received(personId))))
  const events = await db.outboxEvent.findMany({ where: { personId }, select: { sequence: true } })
  expect(events.map((it) => it.sequence).sort((a, b) => Number(a) - Number(b))).toEqual(
    Array.from({ length: 50 }, (_, index) => index + 1),
  )
})

it('A withdrawal cancels waiting deliveries of its person only, and is delivered itself', async () => {
  const [{ id: asha }, { id: other }] = await Promise.all([person(), person()])
  await received(asha)
  await received(other)
  await transaction(async (tx) => {
    expect(await cancelWaiting(tx, asha)).toBeGreaterThan(0)
    await recordEvent(tx, {
      type: 'consent.withdrawn',
      personId: asha,
      data: { purposes: ['counselling'] },
    })
  })
  const states = await statesOf(asha)
  expect(states.filter((it) => it.startsWith('1')).every((it) => it === '1 CANCELLED')).toBe(true)
  expect(states).toContain('2 WAITING')
  expect(await statesOf(other)).not.toContain('1 CANCELLED')
})

it('Withdrawing one request keeps deliveries about another', async () => {
  const { id: personId } = await person()
  const first = ids()
  await received(personId, first)
  await received(personId)
  await transaction((tx) => cancelWaiting(tx, personId, { submissionId: first.submissionId }))
  expect(new Set(await statesOf(personId))).toEqual(new Set(['1 CANCELLED', '2 WAITING']))
})

it('An event of an unknown person is refused', async () => {
  await expect(received(randomUUID())).rejects.toMatchObject({ code: 'not-found' })
})
