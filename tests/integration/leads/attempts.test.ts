import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { beginAttempt, endAttempt, undoAttempt } from '#lib/leads/calling/attempts.ts'
import type { Disposition } from '#lib/leads/calling/dispositions.ts'
import { moveLead } from '#lib/leads/commands.ts'
import { stopContactByReceipt, withdrawRequest } from '#lib/requests/end-request.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { confirm, leadOf, submit, visitor } from '#tests/support/leads.ts'

/** Monday, 11:00 in India: within the hours of the team; an hour and five hours later, and at night. */
const now = new Date('2026-11-23T05:30:00Z')
const later = new Date('2026-11-23T06:30:00Z')
const afternoon = new Date('2026-11-23T10:30:00Z')
const night = new Date('2026-11-23T20:00:00Z')

let one: Actor
let two: Actor

beforeAll(async () => {
  await makeSite()
  ;[one, two] = await Promise.all([makeUser('COUNSELLOR'), makeUser('COUNSELLOR')])
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

describe('A call', () => {
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
      message: expect.stringMatching(/They start on Tue, 24 Nov 2026, 10:00, India Standard Time/),
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
    const second = await beginAttempt(one, { id: lead.id }, afternoon)
    await endAttempt(one, end(second.attemptId, lead.id, 'TOO_EXPENSIVE'), afternoon)
    expect(await db.lead.findUnique({ where: { id: lead.id } })).toMatchObject({
      stage: 'LOST',
      outcome: 'too expensive',
      dueAt: null,
      closedAt: afternoon,
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

  it('A call after the last agreed attempt is refused until a confirmed new request allows as many again', async () => {
    const fields = await visitor()
    const { reference } = await submit(fields, now)
    const { id } = await leadOf(reference)
    await db.lead.update({ where: { id }, data: { attempts: 3 } })
    await expect(beginAttempt(one, { id }, now)).rejects.toThrow(/agreed attempts have been made/)
    const again = await submit({ ...fields, message: 'Please do call' }, later)
    await expect(beginAttempt(one, { id }, later)).rejects.toThrow(/agreed attempts/)
    await confirm(again.reference, later)
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
    await expect(moveLead(one, { id: stopped.lead.id, stage: 'NEW' })).rejects.toThrow(
      /Only their new consent/,
    )
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
    // 19:30 in India is outside the preferred hours, but the person asked for it.
    await beginAttempt(one, { id: lead.id }, named)
  })

  it('Only its counsellor can end an attempt', async () => {
    const { lead } = await asked()
    const { attemptId } = await beginAttempt(one, { id: lead.id }, now)
    await expect(endAttempt(two, end(attemptId, lead.id, 'REACHED'), now)).rejects.toThrow(
      /Only the counsellor/,
    )
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
      /has changed in the meantime/,
    )
  })

  it('An attempt that ends after a withdrawal counts and does not reopen the case', async () => {
    const { lead, token } = await asked()
    const { attemptId } = await beginAttempt(one, { id: lead.id }, now)
    await withdrawRequest(token, now)
    await endAttempt(one, end(attemptId, lead.id, 'NO_ANSWER'), later)
    expect(await db.lead.findUnique({ where: { id: lead.id } })).toMatchObject({
      stage: 'LOST',
      outcome: 'withdrawn',
      attempts: 1,
    })
  })
})
