import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { applyRetentionJob } from '#lib/jobs/apply-retention.ts'
import { moveLead } from '#lib/leads/commands.ts'
import { applyRetention } from '#lib/people/apply-retention.ts'
import { eraseDue } from '#lib/people/erase-due.ts'
import { setLegalHold } from '#lib/people/erasure.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { currentNotice, leadOf, submit, visitor } from '#tests/support/leads.ts'

const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS)

let admin: Actor

beforeAll(async () => {
  await makeSite()
  admin = await makeUser('ADMIN')
})

async function closed(given: Record<string, string> = {}) {
  const fields = await visitor(given)
  const { reference } = await submit(fields)
  const lead = await leadOf(reference)
  await moveLead(admin, { id: lead.id, stage: 'LOST' })
  return { fields, reference, personId: lead.personId, leadId: lead.id }
}

const stateOf = async (personId: string) =>
  (await db.person.findUniqueOrThrow({ where: { id: personId } })).state

async function runAt(now: Date): Promise<void> {
  await applyRetention(now)
  await eraseDue(now)
}

describe('Data that is kept as long as the settings say', () => {
  it('A person is erased a year after their last case was closed, and not earlier, nor with an open case, a consent to news or a legal hold', async () => {
    const over = await closed()
    const news = await closed({ consentUpdates: await currentNotice('updates') })
    const held = await closed()
    await setLegalHold(admin, { id: held.personId, hold: 'A court asks.', reason: 'court' })
    const open = await leadOf((await submit(await visitor())).reference)
    const all = [over, news, held, open].map((it) => it.personId)
    await runAt(inDays(364))
    expect(await Promise.all(all.map(stateOf))).toEqual(Array(4).fill('ACTIVE'))
    await runAt(inDays(366))
    expect(await Promise.all(all.map(stateOf))).toEqual(['ERASED', 'ACTIVE', 'ACTIVE', 'ACTIVE'])
    const [left] = await db.submission.findMany({ where: { personId: over.personId } })
    expect(left).toMatchObject({ name: '', email: '', phone: null })
    const types = await db.outboxEvent.findMany({ where: { personId: over.personId } })
    expect(types.map((it) => it.type)).toContain('person.erased')
    // Nobody asked for it: they may come again like anybody.
    const again = await submit({ ...over.fields, message: 'Again' })
    const { flags } = await db.submission.findUniqueOrThrow({
      where: { reference: again.reference },
    })
    expect(flags).not.toContain('erased-before')
    expect(await leadOf(again.reference)).toMatchObject({ person: { doNotContact: false } })
  })

  it('A request that looks like spam is erased after thirty days, unless its sender was accepted once', async () => {
    const quarantine = async () => {
      const { reference } = await submit(await visitor({ message: `x ${randomUUID()}` }))
      const lead = await leadOf(reference)
      await db.lead.update({ where: { id: lead.id }, data: { stage: 'QUARANTINED' } })
      return lead
    }
    const spam = await quarantine()
    const mixed = await quarantine()
    await db.lead.create({ data: { personId: mixed.personId, interest: 'topic:x' } })
    await runAt(inDays(29))
    expect(await stateOf(spam.personId)).toBe('ACTIVE')
    await runAt(inDays(31))
    expect([await stateOf(spam.personId), await stateOf(mixed.personId)]).toEqual([
      'ERASED',
      'ACTIVE',
    ])
  })

  it('Mails, access codes and proofs of consent go after their days', async () => {
    const { personId } = await closed()
    const identifier = await db.personIdentifier.findFirstOrThrow({ where: { personId } })
    const code = await db.accessCode.create({
      data: { identifierId: identifier.id, tokenHash: randomUUID(), expiresAt: new Date() },
    })
    await db.mailMessage.create({
      data: { toAddress: 'a@example.in', subject: 's', text: 't', html: 'h', personId },
    })
    const counts = async () => [
      await db.accessCode.count({ where: { id: code.id } }),
      await db.mailMessage.count({ where: { personId } }),
      await db.consentEvent.count({ where: { personId } }),
    ]
    await applyRetention(new Date())
    expect(await counts()).toEqual([1, 1, 1])
    await applyRetention(inDays(2))
    expect(await counts()).toEqual([0, 1, 1])
    await runAt(inDays(366))
    // The consent ended with the erasure of the person, and its proof is kept.
    expect(await counts()).toEqual([0, 0, 2])
    await runAt(inDays(366 + 1094))
    expect(await counts()).toEqual([0, 0, 2])
    await runAt(inDays(366 + 1096))
    expect(await counts()).toEqual([0, 0, 0])
  })

  it('The worker runs it every hour', () => {
    expect(applyRetentionJob).toMatchObject({ name: 'apply-retention', everySeconds: 3600 })
  })
})
