import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { beginAttempt, endAttempt, undoAttempt } from '#lib/leads/calling/attempts.ts'
import type { Disposition } from '#lib/leads/calling/dispositions.ts'
import { findNextLead } from '#lib/leads/calling/next-queries.ts'
import {
  assignLead,
  assignLeads,
  handOverAll,
  moveLead,
  releaseFromQuarantine,
  takeLead,
} from '#lib/leads/commands.ts'
import { openLeadBrief } from '#lib/leads/listing/brief-queries.ts'
import { listBoard, listLeads } from '#lib/leads/listing/list-queries.ts'
import { firstResponseTimes } from '#lib/leads/listing/staff-queries.ts'
import { stopContactByReceipt, withdrawRequest } from '#lib/requests/visitor-commands.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'

/** Monday, 11:00 in India: within the hours of the team; an hour later, and at night. */
const now = new Date('2026-11-23T05:30:00Z')
const later = new Date('2026-11-23T06:30:00Z')
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

const end = (attemptId: string, id: string, disposition: Disposition, callBackAt?: Date) => ({
  id,
  attemptId,
  disposition,
  callBackAt: callBackAt ?? null,
  note: null,
})

describe('a call', () => {
  it('A call that two counsellors start at once is started by one, and the other sees by whom', async () => {
    const { lead } = await asked()
    const begun = await Promise.allSettled(
      [one, two, one, two].map((actor) => beginAttempt(actor, { id: lead.id }, now)),
    )
    expect(begun.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
    for (const it of begun) {
      if (it.status === 'rejected') expect(it.reason.message).toMatch(/on the phone|else’s case/)
    }
    expect(await db.contactAttempt.count({ where: { leadId: lead.id } })).toBe(1)
  })

  it('A call outside the preferred hours is refused by the command, with the time when they begin', async () => {
    const { lead } = await asked()
    await expect(beginAttempt(one, { id: lead.id }, night)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/They begin Tue, 24 Nov 2026, 10:00, India Standard Time/),
    })
    expect(await db.contactAttempt.count({ where: { leadId: lead.id } })).toBe(0)
  })

  it('An outcome sets the next step in one transaction with the events for subscribers', async () => {
    const { lead } = await asked()
    const { attemptId } = await beginAttempt(one, { id: lead.id }, now)
    await endAttempt(one, end(attemptId, lead.id, 'NO_ANSWER'), later)
    // Sent twice, it counts once.
    await endAttempt(one, end(attemptId, lead.id, 'BUSY'), later)
    expect(await db.lead.findUnique({ where: { id: lead.id } })).toMatchObject({
      stage: 'NEW',
      attempts: 1,
      assigneeId: one.id,
      firstResponseAt: now,
      dueAt: new Date('2026-11-23T10:30:00Z'),
    })
    const second = await beginAttempt(one, { id: lead.id }, later)
    await endAttempt(one, end(second.attemptId, lead.id, 'TOO_EXPENSIVE'), later)
    expect(await db.lead.findUnique({ where: { id: lead.id } })).toMatchObject({
      stage: 'LOST',
      outcome: 'too expensive',
      dueAt: null,
      closedAt: later,
    })
    const events = await db.outboxEvent.findMany({
      where: { personId: lead.personId },
      orderBy: { sequence: 'asc' },
    })
    expect(events.map((it) => it.type)).toEqual([
      'request.received',
      'lead.attempted',
      'lead.attempted',
      'lead.moved',
    ])
  })

  it('A call after the last promised attempt is refused until a new request allows as many again', async () => {
    const fields = await visitor()
    const { reference } = await submit(fields, now)
    const { id } = await leadOf(reference)
    await db.lead.update({ where: { id }, data: { attempts: 3 } })
    await expect(beginAttempt(one, { id }, now)).rejects.toThrow(/used up/)
    await submit({ ...fields, message: 'Please do call' }, later)
    expect(await db.lead.findUnique({ where: { id } })).toMatchObject({ maxAttempts: 6 })
    await beginAttempt(one, { id }, later)
  })

  it('A call without consent or after a stop of contact is refused', async () => {
    const withdrawn = await asked()
    await withdrawRequest(withdrawn.token, now)
    await expect(beginAttempt(one, { id: withdrawn.lead.id }, now)).rejects.toThrow(/consent/)
    const stopped = await asked()
    await stopContactByReceipt(stopped.token, now)
    await expect(beginAttempt(one, { id: stopped.lead.id }, now)).rejects.toThrow(/stop all/)
    await expect(moveLead(one, { id: stopped.lead.id, stage: 'NEW' })).rejects.toThrow(/Only they/)
  })

  it('A call-back without a time or in the past is refused', async () => {
    const { lead } = await asked()
    const { attemptId } = await beginAttempt(one, { id: lead.id }, now)
    for (const at of [undefined, now]) {
      await expect(
        endAttempt(one, end(attemptId, lead.id, 'CALL_BACK', at), later),
      ).rejects.toMatchObject({ fields: { callBackAt: [expect.any(String)] } })
    }
    const named = new Date('2026-11-23T14:00:00Z')
    await endAttempt(one, end(attemptId, lead.id, 'CALL_BACK', named), later)
    expect(await db.lead.findUnique({ where: { id: lead.id } })).toMatchObject({
      stage: 'CONTACTED',
      attempts: 0,
      dueAt: named,
      callBackRequested: true,
    })
    // 19:30 in India is outside the promise, but it is the hour that they named.
    await beginAttempt(one, { id: lead.id }, named)
  })

  it('Only its counsellor can end an attempt, and an abandoned one does not block others', async () => {
    const { lead } = await asked()
    const { attemptId } = await beginAttempt(one, { id: lead.id }, now)
    await expect(endAttempt(two, end(attemptId, lead.id, 'REACHED'), now)).rejects.toThrow(
      /Only the counsellor/,
    )
    await takeLead(two, { id: lead.id })
    await expect(beginAttempt(two, { id: lead.id }, later)).rejects.toThrow(/on the phone/)
    await beginAttempt(two, { id: lead.id }, new Date(later.getTime() + 60_000))
    const attempts = await db.contactAttempt.findMany({ where: { leadId: lead.id } })
    expect(attempts.map((it) => it.disposition).toSorted()).toEqual(['NOT_MADE', null])
  })

  it('An outcome can be undone until something else happens in the case', async () => {
    const { lead } = await asked()
    const { attemptId } = await beginAttempt(one, { id: lead.id }, now)
    await endAttempt(one, end(attemptId, lead.id, 'CHOSE_ANOTHER'), later)
    await undoAttempt(one, { id: lead.id, attemptId }, later)
    expect(await db.lead.findUnique({ where: { id: lead.id } })).toMatchObject({
      stage: 'NEW',
      attempts: 0,
      closedAt: null,
      outcome: null,
    })
    await endAttempt(one, end(attemptId, lead.id, 'QUALIFIED'), later)
    await moveLead(one, { id: lead.id, stage: 'APPLIED' })
    await expect(undoAttempt(one, { id: lead.id, attemptId }, later)).rejects.toThrow(
      /Something else/,
    )
  })

  it('An attempt that ends after a withdrawal counts and does not reopen the case', async () => {
    const { lead, token } = await asked()
    const { attemptId } = await beginAttempt(one, { id: lead.id }, now)
    await withdrawRequest(token, now)
    await endAttempt(one, end(attemptId, lead.id, 'QUALIFIED'), later)
    expect(await db.lead.findUnique({ where: { id: lead.id } })).toMatchObject({
      stage: 'LOST',
      outcome: 'withdrawn',
      attempts: 1,
    })
  })
})

describe('whose case it is', () => {
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

describe('next', () => {
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

describe('the list', () => {
  it('The list finds a case by name, e-mail, reference, and a phone number in any spelling', async () => {
    const fields = await visitor({ name: 'Zubaida O’Brien-Żak' })
    const { reference } = await submit(fields, now)
    const { id } = await leadOf(reference)
    const phone = fields.phone ?? ''
    const spoken = [
      'zubaida',
      'O’Brien-Ż',
      'zu',
      fields.email ?? '',
      `0${phone.slice(0, 5)} ${phone.slice(5)}`,
      `+91${phone}`,
      reference.toLowerCase(),
      reference.slice(3, 7),
    ]
    for (const q of spoken) {
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
