import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { acceptMerge, refuseMerge, undoMerge } from '#lib/people/merging.ts'
import { resolvePerson } from '#lib/people/resolve-person.ts'
import { listMergeProposals } from '#lib/people/staff-queries.ts'
import { findReceipt } from '#lib/requests/receipt-queries.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'

let counsellor: Actor

beforeAll(async () => {
  await makeSite()
  counsellor = await makeUser('COUNSELLOR')
})

/** Two records that share a phone, each with an open case without a course or topic. */
async function pair() {
  const fields = await visitor()
  const other = { ...fields, email: `other-${randomUUID()}@example.in` }
  const [a, b] = [await submit(fields), await submit(other)]
  const [one, two] = [await leadOf(a.reference), await leadOf(b.reference)]
  const proposal = await db.mergeProposal.findFirstOrThrow({
    where: { OR: [{ aId: one.personId }, { bId: one.personId }] },
  })
  return { a, b, one, two, proposal }
}

const stateOf = async (personId: string) => ({
  submissions: await db.submission.count({ where: { personId } }),
  identifiers: await db.personIdentifier.count({ where: { personId } }),
  consents: await db.consentEvent.count({ where: { personId } }),
  open: await db.lead.count({ where: { personId, closedAt: null } }),
})

describe('Two records that may be one person', () => {
  it('Merged records have one open case, all requests and both addresses', async () => {
    const { a, b, one, two, proposal } = await pair()
    expect((await listMergeProposals(counsellor)).map((it) => it.id)).toContain(proposal.id)
    await acceptMerge(counsellor, { id: proposal.id })
    expect(await stateOf(one.personId)).toEqual({
      submissions: 2,
      identifiers: 3,
      consents: 2,
      open: 1,
    })
    expect(await leadOf(b.reference)).toMatchObject({ id: one.id })
    // Old ids and receipts still work.
    expect(await resolvePerson(db, two.personId)).toBe(one.personId)
    for (const { token } of [a, b])
      expect(await findReceipt(token)).toMatchObject({ state: 'open' })
    const events = await db.outboxEvent.findMany({ where: { personId: one.personId } })
    expect(events.at(-1)).toMatchObject({ type: 'person.merged', data: { fromId: two.personId } })
    await expect(acceptMerge(counsellor, { id: proposal.id })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('An undone merge restores both records', async () => {
    const { b, one, two, proposal } = await pair()
    const before = await Promise.all([stateOf(one.personId), stateOf(two.personId)])
    await acceptMerge(counsellor, { id: proposal.id })
    const merge = await db.personMerge.findFirstOrThrow({ where: { fromId: two.personId } })
    await undoMerge(counsellor, { id: merge.id })
    expect(await Promise.all([stateOf(one.personId), stateOf(two.personId)])).toEqual(before)
    expect(await leadOf(b.reference)).toMatchObject({ id: two.id, stage: 'NEW', closedAt: null })
    expect(await resolvePerson(db, two.personId)).toBe(two.personId)
    await expect(undoMerge(counsellor, { id: merge.id })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('A refused merge is not proposed again', async () => {
    const { one, two, proposal } = await pair()
    await refuseMerge(counsellor, { id: proposal.id })
    expect((await listMergeProposals(counsellor)).map((it) => it.id)).not.toContain(proposal.id)
    expect(one.personId).not.toBe(two.personId)
    expect(await db.personMerge.count({ where: { fromId: two.personId } })).toBe(0)
  })

  it('A user who does not counsel cannot merge', async () => {
    const { proposal } = await pair()
    const author = await makeUser('AUTHOR')
    await expect(acceptMerge(author, { id: proposal.id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await listMergeProposals(author)).toEqual([])
  })
})
