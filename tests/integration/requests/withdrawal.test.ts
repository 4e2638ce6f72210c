import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { beginAttempt } from '#lib/leads/calling/attempts.ts'
import { findNextLead } from '#lib/leads/calling/next-queries.ts'
import { moveLead } from '#lib/leads/commands.ts'
import { openLeadBrief } from '#lib/leads/listing/brief-queries.ts'
import { withdrawForPerson } from '#lib/leads/withdraw-for-person.ts'
import { acceptMerge, undoMerge } from '#lib/people/merging.ts'
import { stopContactByReceipt, withdrawConsent } from '#lib/requests/end-request.ts'
import { findReceipt } from '#lib/requests/receipt-queries.ts'
import { changeRequest, restoreRequest } from '#lib/requests/visitor-commands.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { confirm, currentNotice, leadOf, submit, visitor } from '#tests/support/leads.ts'
import { makeWebhook } from '#tests/support/outbox.ts'

/** Monday, 11:00 in India: within the hours of the team. */
const now = new Date('2026-11-23T05:30:00Z')
const evidence = 'By phone'

let counsellor: Actor
let author: Actor

beforeAll(async () => {
  await makeSite()
  counsellor = await makeUser('COUNSELLOR')
  author = await makeUser('AUTHOR')
})

/** A visitor who gave every consent and wants WhatsApp. */
async function makeRequester(given: Record<string, string> = {}) {
  const fields = await visitor({
    consentUpdates: await currentNotice('updates'),
    consentWhatsapp: await currentNotice('whatsapp'),
    channel: 'WHATSAPP',
    ...given,
  })
  const receipt = await submit(fields, now)
  return { ...receipt, fields, lead: await leadOf(receipt.reference) }
}

const standing = async (token: string) =>
  (await findReceipt(token, now))?.consents
    .filter((it) => it.isActive)
    .map((it) => it.purpose)
    .sort()

const eventsOf = (personId: string) =>
  db.outboxEvent.findMany({
    where: { personId },
    select: { type: true, data: true },
    orderBy: { sequence: 'asc' },
  })

const change = { channel: null, language: null, days: [], hours: null, message: 'Please call' }

describe('A consent that is withdrawn on the receipt', () => {
  it('A withdrawn consent ends its purpose only, once, and subscribers are notified which one', async () => {
    const { token, lead } = await makeRequester()
    await withdrawConsent(token, 'updates', now)
    await withdrawConsent(token, 'updates', now)
    expect(await standing(token)).toEqual(['counselling', 'whatsapp'])
    expect(await eventsOf(lead.personId)).toMatchObject([
      { type: 'request.received' },
      { type: 'consent.withdrawn', data: { purposes: ['updates'] } },
    ])
    expect(await findReceipt(token, now)).toMatchObject({ state: 'open' })
    // The former consent stays as proof, with its text.
    const kept = await db.consentEvent.findMany({
      where: { personId: lead.personId, purpose: 'updates' },
      orderBy: { at: 'asc' },
    })
    expect(kept.map((it) => it.action).sort()).toEqual(['GRANTED', 'WITHDRAWN'])
    expect(new Set(kept.map((it) => it.noticeHash)).size).toBe(1)
  })

  it('A withdrawn consent to WhatsApp keeps the consent to calls', async () => {
    const { token, reference, lead } = await makeRequester()
    expect(lead.channel).toBe('WHATSAPP')
    await withdrawConsent(token, 'whatsapp', now)
    expect((await leadOf(reference)).channel).toBe('CALL')
    await expect(
      changeRequest(token, { ...change, channel: 'WHATSAPP' }, now),
    ).rejects.toMatchObject({ code: 'validation' })
    await expect(beginAttempt(counsellor, { id: lead.id }, now)).resolves.toBeDefined()
  })

  it('A withdrawn consent to counselling stops calls and cancels waiting deliveries, whichever request it was given with', async () => {
    const webhook = await makeWebhook('http://127.0.0.1:1/in')
    try {
      const first = await makeRequester()
      const second = await submit({ ...first.fields, message: 'One more', topic: '' }, now)
      await confirm(second.reference, now)
      await withdrawConsent(second.token, 'counselling', now)
      const lead = await openLeadBrief(counsellor, first.lead.id, now)
      expect(lead).toMatchObject({
        outcome: 'withdrawn',
        contactCheck: { may: false, why: 'no-consent' },
      })
      await expect(beginAttempt(counsellor, { id: lead.id }, now)).rejects.toMatchObject({
        code: 'conflict',
      })
      expect((await findNextLead(counsellor, now))?.id).not.toBe(lead.id)
      for (const { token } of [first, second])
        expect(await findReceipt(token, now)).toMatchObject({ state: 'withdrawn' })
      const deliveries = await db.delivery.findMany({
        where: { personId: first.lead.personId, subscriptionId: webhook.id },
        select: { state: true, event: { select: { type: true } } },
        orderBy: { sequence: 'asc' },
      })
      expect(deliveries.map((it) => [it.event.type, it.state])).toEqual([
        ['request.received', 'CANCELLED'],
        ['request.received', 'CANCELLED'],
        ['consent.withdrawn', 'WAITING'],
      ])
      await expect(changeRequest(first.token, change, now)).rejects.toMatchObject({
        code: 'conflict',
      })
    } finally {
      await db.subscription.update({ where: { id: webhook.id }, data: { deletedAt: new Date() } })
    }
  })

  it('A withdrawn consent can be given again on the receipt only', async () => {
    const { token, lead } = await makeRequester()
    await withdrawConsent(token, 'counselling', now)
    await expect(moveLead(counsellor, { id: lead.id, stage: 'CONTACTED' })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/Only their new consent/),
    })
    await restoreRequest(token, await currentNotice('counselling'), new Date(now.getTime() + 1000))
    expect(await findReceipt(token, now)).toMatchObject({ state: 'open' })
    expect(await openLeadBrief(counsellor, lead.id, now)).toMatchObject({
      closedAt: null,
      contactCheck: { may: true },
    })
  })
})

describe('A withdrawal by phone', () => {
  it('A consent that was withdrawn by phone ends at once, with evidence, counsellor and audit entry', async () => {
    const { token, lead } = await makeRequester()
    await withdrawForPerson(counsellor, { id: lead.id, what: 'updates', evidence })
    expect(await standing(token)).toEqual(['counselling', 'whatsapp'])
    const [event] = await db.consentEvent.findMany({
      where: { personId: lead.personId, action: 'WITHDRAWN' },
    })
    expect(event).toMatchObject({ purpose: 'updates', evidence: evidence, actorId: counsellor.id })
    expect((await openLeadBrief(counsellor, lead.id)).person.consents).toMatchObject([
      { purpose: 'updates', action: 'WITHDRAWN', evidence: evidence },
    ])
    const audit = await db.auditEvent.findFirst({
      where: { action: 'consent.withdraw', subjectId: lead.personId },
    })
    expect(audit).toMatchObject({
      reason: evidence,
      actorId: counsellor.id,
      data: { what: 'updates' },
    })
    await expect(
      withdrawForPerson(counsellor, { id: lead.id, what: 'updates', evidence }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  it('A person can stop all contact by phone', async () => {
    const { token, lead } = await makeRequester()
    await withdrawForPerson(counsellor, { id: lead.id, what: 'everything', evidence })
    expect(await findReceipt(token, now)).toMatchObject({ state: 'stopped' })
    expect(await standing(token)).toEqual([])
    expect((await eventsOf(lead.personId)).at(-1)).toMatchObject({ type: 'contact.stopped' })
    await expect(
      withdrawForPerson(counsellor, { id: lead.id, what: 'everything', evidence }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  it('Only counsellors can record a withdrawal', async () => {
    const { lead } = await makeRequester()
    await expect(
      withdrawForPerson(author, { id: lead.id, what: 'updates', evidence }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('A stop of contact of one of two merged records', () => {
  /** Two records that share a phone; contact with the first or the second was stopped. */
  async function pair(stopped: 0 | 1) {
    const { channel: _, ...fields } = await visitor()
    const both = [
      await submit(fields, now),
      await submit({ ...fields, email: `other-${randomUUID()}@example.in` }, now),
    ] as const
    const leads = [await leadOf(both[0].reference), await leadOf(both[1].reference)] as const
    await stopContactByReceipt(both[stopped].token, now)
    const { personId } = leads[0]
    const { id } = await db.mergeProposal.findFirstOrThrow({
      where: { OR: [{ aId: personId }, { bId: personId }] },
    })
    return { both, leads, proposal: { id } }
  }

  it.each([0, 1] as const)(
    'A stop of contact applies to the record that is merged with it (%i)',
    async (stopped) => {
      const { both, leads, proposal } = await pair(stopped)
      const open = leads[1 - stopped]
      expect(open?.closedAt).toBeNull()
      await acceptMerge(counsellor, proposal)
      for (const { token } of both)
        expect(await findReceipt(token, now)).toMatchObject({ state: 'stopped' })
      const [into] = leads
      expect(await db.lead.count({ where: { personId: into.personId, closedAt: null } })).toBe(0)
      expect((await findNextLead(counsellor, now))?.id).not.toBe(open?.id)
      expect((await eventsOf(into.personId)).slice(-2)).toMatchObject([
        { type: 'person.merged' },
        { type: 'contact.stopped' },
      ])
      const waiting = await db.delivery.count({
        where: {
          personId: { in: leads.map((it) => it.personId) },
          state: 'WAITING',
          event: { type: 'request.received' },
        },
      })
      expect(waiting).toBe(0)
    },
  )

  it('A stop of contact ends for the other record when the merge is undone', async () => {
    const { both, leads, proposal } = await pair(1)
    await acceptMerge(counsellor, proposal)
    const merge = await db.personMerge.findFirstOrThrow({ where: { intoId: leads[0].personId } })
    await undoMerge(counsellor, { id: merge.id })
    expect(await findReceipt(both[0].token, now)).toMatchObject({ state: 'open' })
    expect(await findReceipt(both[1].token, now)).toMatchObject({ state: 'stopped' })
    expect(await openLeadBrief(counsellor, leads[0].id, now)).toMatchObject({
      contactCheck: { may: true },
    })
  })
})
