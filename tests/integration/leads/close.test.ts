import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { db, transaction } from '#lib/database/db.ts'
import { moveLead } from '#lib/leads/commands.ts'
import { withdrawPurpose } from '#lib/leads/withdraw-purpose.ts'
import { acceptMerge, undoMerge } from '#lib/people/merging.ts'
import { withdrawRequest } from '#lib/requests/end-request.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'

let counsellor: Actor

beforeAll(async () => {
  await makeSite()
  counsellor = await makeUser('COUNSELLOR')
})

const planCallBack = (id: string) =>
  db.lead.update({
    where: { id },
    data: { stage: 'CONTACTED', dueAt: new Date(), callBackRequested: true },
  })

const newestEvent = (leadId: string) =>
  db.leadEvent.findFirstOrThrow({ where: { leadId }, orderBy: { id: 'desc' } })

async function requestWithCallBack() {
  const { reference, token } = await submit(await visitor())
  const { id, personId } = await leadOf(reference)
  await planCallBack(id)
  return { id, personId, reference, token }
}

const CLOSED = { stage: 'LOST', dueAt: null, callBackRequested: false }

describe('Closing a case', () => {
  it('A closed case has no planned call-back, whether staff, the visitor or a withdrawn consent closed it', async () => {
    const byStaff = await requestWithCallBack()
    await moveLead(counsellor, { id: byStaff.id, stage: 'LOST' })
    const byVisitor = await requestWithCallBack()
    await withdrawRequest(byVisitor.token)
    const byConsent = await requestWithCallBack()
    await transaction((tx) =>
      withdrawPurpose(tx, byConsent.personId, 'counselling', {}, new Date()),
    )
    for (const [it, outcome] of [
      [byStaff, null],
      [byVisitor, 'withdrawn'],
      [byConsent, 'withdrawn'],
    ] as const) {
      const lead = await leadOf(it.reference)
      expect(lead).toMatchObject({ ...CLOSED, outcome })
      expect(lead.closedAt).not.toBeNull()
    }
  })

  it('Only a case that staff close emits lead.moved; a withdrawal has its own event', async () => {
    const typesOf = async (personId: string) =>
      (await db.outboxEvent.findMany({ where: { personId } })).map((it) => it.type)
    const byStaff = await requestWithCallBack()
    await moveLead(counsellor, { id: byStaff.id, stage: 'LOST' })
    expect(await typesOf(byStaff.personId)).toContain('lead.moved')
    const byVisitor = await requestWithCallBack()
    await withdrawRequest(byVisitor.token)
    expect(await typesOf(byVisitor.personId)).not.toContain('lead.moved')
  })
})

describe('Merging two persons who both have an open case of one interest', () => {
  async function mergedPair() {
    const fields = await visitor()
    const a = await submit(fields)
    const b = await submit({ ...fields, email: `other-${randomUUID()}@example.in` })
    const [staying, absorbed] = [await leadOf(a.reference), await leadOf(b.reference)]
    await planCallBack(absorbed.id)
    const proposal = await db.mergeProposal.findFirstOrThrow({
      where: { OR: [{ aId: absorbed.personId }, { bId: absorbed.personId }] },
    })
    await acceptMerge(counsellor, { id: proposal.id })
    const merge = await db.personMerge.findFirstOrThrow({ where: { fromId: absorbed.personId } })
    return { staying, absorbed, merge }
  }

  it('The absorbed case has no call-back left and says in its timeline why it was closed', async () => {
    const { absorbed } = await mergedPair()
    const lead = await db.lead.findUniqueOrThrow({ where: { id: absorbed.id } })
    expect(lead).toMatchObject({ ...CLOSED, outcome: 'same person' })
    expect(await newestEvent(absorbed.id)).toMatchObject({
      kind: 'stage',
      data: { from: 'CONTACTED', to: 'LOST', because: 'same person' },
    })
  })

  it('Undoing the merge reopens the absorbed case with the stage it had', async () => {
    const { absorbed, merge } = await mergedPair()
    await undoMerge(counsellor, { id: merge.id })
    const lead = await db.lead.findUniqueOrThrow({ where: { id: absorbed.id } })
    expect(lead).toMatchObject({ stage: 'CONTACTED', outcome: null, closedAt: null })
    expect(await newestEvent(absorbed.id)).toMatchObject({
      data: { from: 'LOST', to: 'CONTACTED' },
    })
  })

  it('Undoing the merge leaves an absorbed case alone that staff have reopened meanwhile', async () => {
    const { staying, absorbed, merge } = await mergedPair()
    await moveLead(counsellor, { id: staying.id, stage: 'LOST' })
    await moveLead(counsellor, { id: absorbed.id, stage: 'QUALIFIED' })
    await undoMerge(counsellor, { id: merge.id })
    const lead = await db.lead.findUniqueOrThrow({ where: { id: absorbed.id } })
    expect(lead).toMatchObject({ stage: 'QUALIFIED', closedAt: null })
  })
})
