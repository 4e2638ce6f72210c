import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { beginAttempt, endAttempt } from '#lib/leads/calling/attempts.ts'
import type { Disposition } from '#lib/leads/calling/dispositions.ts'
import { findNextLead } from '#lib/leads/calling/next-queries.ts'
import { moveLead, releaseFromQuarantine } from '#lib/leads/commands.ts'
import { listLeads } from '#lib/leads/listing/list-queries.ts'
import { countLeads, listOpenAttempts } from '#lib/leads/listing/staff-queries.ts'
import { attemptEnd } from '#lib/leads/work-input.ts'
import { withdrawRequest } from '#lib/requests/end-request.ts'
import { restoreRequest } from '#lib/requests/visitor-commands.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { currentNotice, leadOf, submit, visitor } from '#tests/support/leads.ts'

/** Monday, 11:00 in India: within the hours of the team. */
const now = new Date('2026-11-23T05:30:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
const nextDay = hours(26)

let one: Actor
let two: Actor

beforeAll(async () => {
  await makeSite()
  ;[one, two] = await Promise.all([makeUser('COUNSELLOR'), makeUser('COUNSELLOR')])
})

const asked = async (given: Record<string, string> = {}, at = now) => {
  const fields = await visitor(given)
  const receipt = await submit(fields, at)
  return { ...receipt, fields, id: (await leadOf(receipt.reference)).id }
}

const stored = (id: string) => db.lead.findUniqueOrThrow({ where: { id } })

function end(id: string, attemptId: string, disposition: Disposition, given: object = {}) {
  const input = { id, attemptId, disposition, callBackAt: null, note: null, ...given }
  return attemptEnd.parse(input)
}

async function call(actor: Actor, id: string, disposition: Disposition, at: Date, given = {}) {
  const { attemptId } = await beginAttempt(actor, { id }, at)
  await endAttempt(actor, end(id, attemptId, disposition, given), at)
  return attemptId
}

const isOverdue = async (id: string, at: Date) => {
  const { rows } = await listLeads(one, { view: 'overdue', page: 1 }, at)
  return rows.some((it) => it.id === id)
}

describe('An attempt without an outcome', () => {
  it('An attempt without an outcome comes first in Next and is on the overview', async () => {
    const { id } = await asked({ name: 'Asha Unsaid' })
    const urgent = await asked()
    await db.lead.update({ where: { id: urgent.id }, data: { dueAt: new Date('2020-01-01') } })
    await beginAttempt(one, { id }, now)
    for (const at of [now, nextDay]) {
      expect(await findNextLead(one, at)).toMatchObject({ id, why: 'no-outcome' })
    }
    expect(await listOpenAttempts(one, now)).toMatchObject([
      { leadId: id, mine: true, name: 'Asha Unsaid' },
    ])
    expect(await listOpenAttempts(two, now)).toEqual([])
    expect(await listOpenAttempts(two, nextDay)).toMatchObject([{ leadId: id, mine: false }])
  })

  it('An attempt without an outcome is offered to others after an hour, and counts as what it was', async () => {
    const actor = await makeUser('COUNSELLOR')
    await db.lead.updateMany({ data: { closedAt: now, stage: 'LOST' } })
    const { id } = await asked()
    const { attemptId } = await beginAttempt(actor, { id }, now)
    expect(await findNextLead(two, hours(1))).toBeNull()
    await expect(beginAttempt(two, { id }, hours(1))).rejects.toThrow(/on the phone/)
    expect(await findNextLead(two, hours(2))).toMatchObject({ id })
    await call(two, id, 'REACHED', hours(2))
    const { dueAt } = await stored(id)
    await endAttempt(actor, end(id, attemptId, 'NO_ANSWER'), hours(3))
    expect(await stored(id)).toMatchObject({ attempts: 1, stage: 'CONTACTED', dueAt })
    const attempts = await db.contactAttempt.findMany({
      where: { leadId: id },
      orderBy: { startedAt: 'asc' },
    })
    expect(attempts.map((it) => it.disposition)).toEqual(['NO_ANSWER', 'REACHED'])
  })

  it('A late outcome still closes a case of which nothing newer is known', async () => {
    const { id } = await asked()
    const { attemptId } = await beginAttempt(one, { id }, now)
    await call(two, id, 'NOT_MADE', hours(2))
    await endAttempt(one, end(id, attemptId, 'NOT_INTERESTED'), hours(3))
    expect(await stored(id)).toMatchObject({ stage: 'LOST', outcome: 'not interested' })
  })
})

describe('A person with two cases', () => {
  it('A person is called by one counsellor at a time, in whichever of their cases', async () => {
    await db.lead.updateMany({ data: { closedAt: now, stage: 'LOST' } })
    const { id, fields } = await asked()
    const topic = await db.topic.findFirst({ select: { id: true } })
    const { personId } = await stored(id)
    const other = await db.lead.create({
      data: {
        personId,
        interest: `topic:${topic?.id ?? 'other'}`,
        callDays: [],
        openedAt: now,
        awaitsAnswer: true,
        dueAt: nextDay,
      },
    })
    expect(fields.name).toBe('Asha Rao')
    const [first, second] = await Promise.all([makeUser('COUNSELLOR'), makeUser('COUNSELLOR')])
    const begun = await Promise.allSettled([
      beginAttempt(first, { id }, now),
      beginAttempt(second, { id: other.id }, now),
    ])
    expect(begun.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
    const [free] = begun[0].status === 'fulfilled' ? [second] : [first]
    expect(await findNextLead(free, now)).toBeNull()
    const theirs = free === second ? other.id : id
    await expect(beginAttempt(free, { id: theirs }, now)).rejects.toThrow(/on the phone/)
  })
})

describe('The pause between attempts', () => {
  it('A second attempt within the pause is refused in every case of the person, and three calls in a minute are impossible', async () => {
    const { id } = await asked()
    await call(one, id, 'NO_ANSWER', now)
    await expect(beginAttempt(one, { id }, hours(1))).rejects.toThrow(
      /next attempt is possible from Mon, 23 Nov 2026, 15:00/,
    )
    expect(await stored(id)).toMatchObject({ attempts: 1, stage: 'NEW' })
    await call(one, id, 'NO_ANSWER', hours(4))
  })

  it('A call-back that the person asked for needs no pause', async () => {
    const { id } = await asked()
    await call(one, id, 'NO_ANSWER', now)
    await db.lead.update({
      where: { id },
      data: { dueAt: hours(1), callBackRequested: true, stage: 'CONTACTED' },
    })
    await call(one, id, 'REACHED', hours(1))
    expect(await stored(id)).toMatchObject({ attempts: 1 })
  })

  it('Talks use up no attempt: after five the person can still be called', async () => {
    const { id } = await asked()
    for (const days of [0, 1, 2, 3, 4]) await call(one, id, 'REACHED', hours(24 * days))
    expect(await stored(id)).toMatchObject({ attempts: 0, stage: 'CONTACTED' })
  })
})

describe('The next date of an open case', () => {
  it('The next date follows from the outcome, or is the one that the counsellor entered', async () => {
    const { id } = await asked()
    await call(one, id, 'REACHED', now)
    expect((await stored(id)).dueAt).toEqual(hours(48))
    await call(one, id, 'QUALIFIED', hours(24), { nextAt: hours(240).toISOString() })
    expect(await stored(id)).toMatchObject({ dueAt: hours(240), stage: 'QUALIFIED' })
    expect(await findNextLead(await makeUser('COUNSELLOR'), hours(241))).not.toMatchObject({ id })
    const { attemptId } = await beginAttempt(one, { id }, hours(48))
    const past = end(id, attemptId, 'REACHED', { nextAt: now.toISOString() })
    await expect(endAttempt(one, past, hours(48))).rejects.toMatchObject({
      fields: { nextAt: [expect.any(String)] },
    })
    await endAttempt(one, end(id, attemptId, 'APPLIED'), hours(48))
  })

  it('A case with a good match comes back into Next when its date has come', async () => {
    await db.contactAttempt.deleteMany()
    await db.lead.updateMany({ data: { closedAt: now, stage: 'LOST' } })
    const { id } = await asked()
    await call(one, id, 'QUALIFIED', now)
    expect(await findNextLead(one, hours(48))).toBeNull()
    expect(await findNextLead(one, hours(73))).toMatchObject({ id, why: 'call-back' })
  })

  it('A new request is due after eight working hours of the team, and overdue then', async () => {
    const friday = new Date('2026-11-20T09:30:00Z')
    const { id } = await asked({}, friday)
    // Friday from 15:00, three hours; Monday from 10:00, five hours.
    expect(await stored(id)).toMatchObject({
      dueAt: new Date('2026-11-23T09:30:00Z'),
      awaitsAnswer: true,
    })
    expect(await isOverdue(id, now)).toBe(false)
    const before = await countLeads(one, hours(4))
    expect(await isOverdue(id, hours(4))).toBe(true)
    expect(before?.overdue).toBeGreaterThan(0)
    await call(one, id, 'NO_ANSWER', hours(5))
    expect(await stored(id)).toMatchObject({ awaitsAnswer: false })
  })

  it('A new request for a case that is planned for later is answered at once', async () => {
    const { id, fields } = await asked()
    await call(one, id, 'REACHED', now, { nextAt: hours(500).toISOString() })
    await submit({ ...fields, message: 'One more question' }, hours(2))
    expect(await stored(id)).toMatchObject({ awaitsAnswer: true, dueAt: hours(26) })
  })

  it('A stage set by hand, a release from quarantine and an undone withdrawal leave no case without a date', async () => {
    const { id, token } = await asked()
    await moveLead(one, { id, stage: 'QUALIFIED' })
    expect(await stored(id)).toMatchObject({ awaitsAnswer: false, dueAt: expect.any(Date) })
    await withdrawRequest(token, now)
    expect(await stored(id)).toMatchObject({ dueAt: null })
    await restoreRequest(token, await currentNotice('counselling'), now)
    expect(await stored(id)).toMatchObject({ dueAt: expect.any(Date) })
    const spam = await asked({ website: 'filled' })
    expect(await stored(spam.id)).toMatchObject({ dueAt: null, awaitsAnswer: false })
    await releaseFromQuarantine(one, { id: spam.id })
    expect(await stored(spam.id)).toMatchObject({ dueAt: expect.any(Date), awaitsAnswer: true })
  })
})
