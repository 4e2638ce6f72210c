import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { beginAttempt } from '#lib/leads/calling/attempts.ts'
import { findNextLead } from '#lib/leads/calling/next-queries.ts'
import {
  assignLead,
  assignLeads,
  handOverAll,
  releaseFromQuarantine,
  takeLead,
} from '#lib/leads/commands.ts'
import { openLeadBrief } from '#lib/leads/listing/brief-queries.ts'
import { listBoard, listLeads } from '#lib/leads/listing/list-queries.ts'
import { firstResponseTimes } from '#lib/leads/listing/staff-queries.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'

/** Monday, 11:00 in India: within the hours of the team; and at night. */
const now = new Date('2026-11-23T05:30:00Z')
const night = new Date('2026-11-23T20:00:00Z')

let one: Actor
let two: Actor
let author: Actor

beforeAll(async () => {
  await makeSite()
  ;[one, two, author] = await Promise.all([
    makeUser('COUNSELLOR'),
    makeUser('COUNSELLOR'),
    makeUser('AUTHOR'),
  ])
})

const asked = async (given: Record<string, string> = {}, at = now) => {
  const receipt = await submit(await visitor(given), at)
  return { ...receipt, lead: await leadOf(receipt.reference) }
}

describe('The counsellor of a case', () => {
  it('A case of another counsellor can be read, and has to be taken over before a call', async () => {
    const { lead } = await asked()
    await assignLead(one, { id: lead.id, assigneeId: one.id })
    expect((await openLeadBrief(two, lead.id, now)).assignee?.id).toBe(one.id)
    await expect(beginAttempt(two, { id: lead.id }, now)).rejects.toThrow(/Take it over/)
    await takeLead(two, { id: lead.id })
    await beginAttempt(two, { id: lead.id }, now)
    const { events } = await openLeadBrief(two, lead.id, now)
    expect(events.find((it) => it.kind === 'assigned')?.data).toEqual({ from: one.id, to: two.id })
  })

  it('Cases are assigned in bulk, all or none, and all cases of an absent counsellor can be reassigned', async () => {
    const gone = await makeUser('COUNSELLOR')
    const leads = [await asked(), await asked(), await asked()].map((it) => it.lead.id)
    await assignLeads(one, { ids: leads, assigneeId: gone.id })
    await expect(
      assignLeads(one, { ids: [...leads.slice(1), crypto.randomUUID()], assigneeId: two.id }),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(await db.lead.count({ where: { id: { in: leads }, assigneeId: gone.id } })).toBe(3)
    expect(await handOverAll(one, { from: gone.id, to: null })).toEqual({ count: 3 })
    expect(await db.lead.count({ where: { id: { in: leads }, assigneeId: null } })).toBe(3)
  })

  it('A user who does not counsel can neither read, find, call nor assign a case', async () => {
    const { lead, reference } = await asked()
    await expect(openLeadBrief(author, lead.id)).rejects.toMatchObject({ code: 'not-found' })
    expect((await listLeads(author, { view: 'all', q: reference, page: 1 })).rows).toEqual([])
    expect(await findNextLead(author, now)).toBeNull()
    await expect(beginAttempt(author, { id: lead.id }, now)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(assignLead(one, { id: lead.id, assigneeId: author.id })).rejects.toMatchObject({
      code: 'validation',
    })
  })

  it('Opening a case is audited once for each person, user and hour', async () => {
    const { lead } = await asked()
    const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
    await openLeadBrief(one, lead.id, now)
    await openLeadBrief(one, lead.id, later(30))
    const audits = () => db.auditEvent.findMany({ where: { subjectId: lead.personId } })
    expect(await audits()).toMatchObject([
      { action: 'person.open', actorId: one.id, reason: 'counselling' },
    ])
    await openLeadBrief(two, lead.id, later(30))
    await openLeadBrief(one, lead.id, later(61))
    expect((await audits()).map((it) => it.actorId).toSorted()).toEqual(
      [one.id, one.id, two.id].toSorted(),
    )
  })
})

describe('The next case', () => {
  it('The next case is an overdue call-back, then one whose hours end soon, then the oldest', async () => {
    await db.lead.updateMany({ data: { closedAt: now, stage: 'LOST' } })
    const oldest = await asked({}, new Date('2026-11-20T06:00:00Z'))
    const ending = await asked({ hours: '600-720' })
    const due = await asked()
    await db.lead.update({
      where: { id: due.lead.id },
      data: { stage: 'CONTACTED', dueAt: new Date(now.getTime() - 1000) },
    })
    expect(await findNextLead(one, now)).toMatchObject({ id: due.lead.id, why: 'call-back' })
    await assignLead(two, { id: due.lead.id, assigneeId: two.id })
    expect(await findNextLead(one, now)).toMatchObject({ id: ending.lead.id, why: 'hours-end' })
    await beginAttempt(two, { id: ending.lead.id }, now)
    expect(await findNextLead(one, now)).toMatchObject({ id: oldest.lead.id, why: 'oldest' })
    expect(await findNextLead(one, night)).toBeNull()
  })
})

describe('The list of cases', () => {
  it('The list finds a case by name, e-mail, reference, and a phone number in any spelling', async () => {
    const fields = await visitor({ name: 'Zubaida O’Brien-Żak' })
    const { reference } = await submit(fields, now)
    const { id } = await leadOf(reference)
    const phone = fields.phone ?? ''
    const spellings = [
      'zubaida',
      'O’Brien-Ż',
      'zu',
      fields.email ?? '',
      `0${phone.slice(0, 5)} ${phone.slice(5)}`,
      `+91${phone}`,
      reference.toLowerCase(),
      reference.slice(3, 7),
    ]
    for (const q of spellings) {
      const { rows } = await listLeads(one, { view: 'open', q, page: 1 })
      expect(
        rows.map((it) => it.id),
        q,
      ).toContain(id)
    }
    for (const q of ['%', '_', '\\', "' OR 1=1 --", 'zub%da']) {
      const { rows } = await listLeads(one, { view: 'open', q, page: 1 })
      expect(
        rows.map((it) => it.id),
        q,
      ).not.toContain(id)
    }
  })

  it('The list has views for open, own, unassigned, overdue and quarantined cases, and hides erased persons', async () => {
    const { lead } = await asked()
    const views = async () => {
      const found: string[] = []
      for (const view of ['open', 'mine', 'unassigned', 'overdue', 'quarantine'] as const) {
        const { rows } = await listLeads(one, { view, page: 1 }, now)
        if (rows.some((it) => it.id === lead.id)) found.push(view)
      }
      return found
    }
    expect(await views()).toEqual(['open', 'unassigned'])
    await db.lead.update({ where: { id: lead.id }, data: { assigneeId: one.id, dueAt: now } })
    expect(await views()).toEqual(['open', 'mine', 'overdue'])
    await db.lead.update({ where: { id: lead.id }, data: { stage: 'QUARANTINED' } })
    expect(await views()).toEqual(['quarantine'])
    await db.person.update({ where: { id: lead.personId }, data: { state: 'SUPPRESSED' } })
    expect(await views()).toEqual([])
    const board = await listBoard(one, { mine: false }, now)
    expect(board.flatMap((it) => it.rows.map((row) => row.id))).not.toContain(lead.id)
  })
})

it('Releasing a case from quarantine emits its requests to all subscribers', async () => {
  const { lead } = await asked({ website: 'filled' })
  expect(lead.stage).toBe('QUARANTINED')
  await releaseFromQuarantine(one, { id: lead.id })
  await releaseFromQuarantine(one, { id: lead.id })
  expect((await db.lead.findUniqueOrThrow({ where: { id: lead.id } })).stage).toBe('NEW')
  const events = await db.outboxEvent.findMany({ where: { personId: lead.personId } })
  expect(events.map((it) => it.type)).toEqual(['request.received'])
})

it('The time to the first response is measured from the request to the first attempt', async () => {
  await db.lead.updateMany({ data: { firstResponseAt: null } })
  const at = new Date()
  for (const minutes of [10, 20, 60]) {
    const { lead } = await asked({}, at)
    await db.lead.update({
      where: { id: lead.id },
      data: { openedAt: at, firstResponseAt: new Date(at.getTime() + minutes * 60_000) },
    })
  }
  expect(await firstResponseTimes(one)).toEqual({ median: 20, p90: 52, count: 3 })
})
