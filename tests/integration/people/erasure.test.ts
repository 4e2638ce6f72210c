import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderLetterMail } from '#components/mail/render-letter.tsx'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { noteOnLead } from '#lib/leads/commands.ts'
import { openLeadBrief } from '#lib/leads/listing/brief-queries.ts'
import { setMailRenderer } from '#lib/mail/mail-renderer.ts'
import { listMail } from '#lib/mail/staff-queries.ts'
import { deliverDue } from '#lib/outbox/deliver.ts'
import { eraseDue } from '#lib/people/erase-due.ts'
import { erasePerson, setLegalHold } from '#lib/people/erasure.ts'
import { acceptMerge } from '#lib/people/merging.ts'
import { columnsOf, type PersonalTable } from '#lib/people/personal-data.ts'
import { findPersonScope, PERSONAL_TABLES, personalRows } from '#lib/people/personal-rows.ts'
import { stopContactByReceipt } from '#lib/requests/end-request.ts'
import { enterRequest } from '#lib/requests/enter-request.ts'
import { entryInput } from '#lib/requests/entry-input.ts'
import { findReceipt } from '#lib/requests/receipt-queries.ts'
import { settingGroups } from '#lib/settings/schema.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { confirm, leadOf, submit, visitor } from '#tests/support/leads.ts'
import { makeWebhook } from '#tests/support/outbox.ts'
import { tablesWith } from '#tests/support/tables-containing.ts'
import { type Receiver, startReceiver } from '#tests/support/webhook-receiver.ts'

let admin: Actor
let counsellor: Actor
let receiver: Receiver

beforeAll(async () => {
  await makeSite()
  setMailRenderer(renderLetterMail)
  admin = await makeUser('ADMIN')
  counsellor = await makeUser('COUNSELLOR')
  receiver = await startReceiver()
  await makeWebhook(receiver.url, ['request.received', 'lead.moved', 'person.erased'])
})
afterAll(() => receiver.stop())

const deliver = () => deliverDue({ loopback: true, timeoutMs: 500 })
const inAYear = () => new Date(Date.now() + 366 * 86_400_000)
const erase = (id: string) => erasePerson(admin, { id, reason: 'They wrote to us.' })

/** Fills every text column that the register marks for erasure with a recognisable text. */
async function fillEveryColumn(personId: string): Promise<void> {
  const texts = await db.$queryRaw<{ table: string; column: string; type: string }[]>`
    SELECT table_name AS "table", column_name AS "column", data_type AS "type"
    FROM information_schema.columns WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb')`
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('lectern.erasure', 'on', true)`
    const who = await findPersonScope(tx, personId)
    for (const table of PERSONAL_TABLES) {
      const found = personalRows(tx, table, who)
      // A consent takes no new evidence; an entered request has some.
      if (!found || table === 'ConsentEvent') continue
      const gone = columnsOf(table).filter(([, it]) => it.erase !== 'kept')
      for (const { id } of await found.rows.findMany({
        where: found.where,
        select: { id: true },
      })) {
        const data = gone.flatMap(([column]) => {
          const type = texts.find((it) => it.table === table && it.column === column)?.type
          const word = `Zyxcanary ${table} ${column} ${id}`
          return type ? [[column, type === 'jsonb' ? { word } : word]] : []
        })
        await found.rows.updateMany({ where: { id }, data: Object.fromEntries(data) })
      }
    }
  })
}

describe('An erased person', () => {
  it('An erased person is hidden from workspace, receipt and mail at once, and subscribers are notified first', async () => {
    const { token, reference } = await submit(await visitor({ name: 'Sealia Canary' }))
    const { id, personId } = await leadOf(reference)
    await deliver()
    const listed = (await listMail(admin, 1)).rows.find((it) => it.subject.includes('Sealia'))
    // The list is not audited, so it shows no address.
    expect(listed?.toAddress).toMatch(/^.…@[a-z.]+$/)
    await noteOnLead(counsellor, { id, note: 'before' })
    await erase(personId)
    expect(await findReceipt(token)).toBeNull()
    await expect(openLeadBrief(counsellor, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(noteOnLead(counsellor, { id, note: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect((await listMail(admin, 1)).rows.some((it) => it.subject.includes('Sealia'))).toBe(false)
    const before = receiver.received.length
    await deliver()
    const delivered = receiver.received.slice(before).map((it) => JSON.parse(it.body))
    expect(delivered).toMatchObject([{ type: 'person.erased', data: { person: { id: personId } } }])
    expect(JSON.stringify(delivered)).not.toContain('Sealia')
    const audit = await db.auditEvent.findFirstOrThrow({
      where: { action: 'person.suppress', subjectId: personId },
    })
    expect(audit).toMatchObject({ reason: 'They wrote to us.', actorId: admin.id })
  })

  it('Waiting deliveries about an erased person are cancelled', async () => {
    const { reference } = await submit(await visitor({ name: 'Unsent Canary' }))
    const { personId } = await leadOf(reference)
    await erase(personId)
    const before = receiver.received.length
    await deliver()
    const delivered = receiver.received.slice(before).map((it) => JSON.parse(it.body).type)
    expect(delivered).toEqual(['person.erased'])
    expect((await listMail(admin, 1)).rows.some((it) => it.subject.includes('Unsent'))).toBe(false)
  })

  it('Only an admin can erase a person, with a reason', async () => {
    const { reference } = await submit(await visitor())
    const { personId } = await leadOf(reference)
    expect(() => erasePerson(counsellor, { id: personId, reason: 'No reason.' })).toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    )
  })

  it('The data is destroyed on the legal date, and not while a legal hold is set', async () => {
    const { reference } = await submit(await visitor({ name: 'Heldia Canary' }))
    const { personId } = await leadOf(reference)
    await erase(personId)
    const held = { id: personId, hold: 'A court asked.', reason: 'Case 12.' }
    await setLegalHold(admin, held)
    await eraseDue(inAYear())
    expect(await tablesWith('Heldia')).not.toEqual([])
    await setLegalHold(admin, { ...held, hold: null })
    await eraseDue(new Date(Date.now() + 364 * 86_400_000))
    expect(await tablesWith('Heldia')).not.toEqual([])
    await eraseDue(inAYear())
    expect(await tablesWith('Heldia')).toEqual([])
    const person = await db.person.findUniqueOrThrow({ where: { id: personId } })
    expect(person).toMatchObject({ state: 'ERASED', name: null })
  })

  it('The date of destruction follows the retention days of the settings at the time of the erasure', async () => {
    const dueOf = async (jurisdiction: string, since: Date) => {
      const { personId } = await leadOf((await submit(await visitor())).reference)
      await db.person.update({ where: { id: personId }, data: { jurisdiction } })
      await erasePerson(admin, { id: personId, reason: 'They wrote to us.' }, since)
      const { eraseAfter } = await db.person.findUniqueOrThrow({ where: { id: personId } })
      return Math.round(((eraseAfter?.getTime() ?? 0) - since.getTime()) / 86_400_000)
    }
    const now = new Date()
    expect([await dueOf('IN', now), await dueOf('EU', now), await dueOf('XX', now)]).toEqual([
      365, 14, 30,
    ])
    const row = await db.setting.findFirstOrThrow({ where: { key: 'counselling' } })
    const before = row.value as object
    const days = { IN: 400, EU: 7, GB: 14, OTHER: 30 }
    const set = (value: object) => db.setting.update({ where: { id: row.id }, data: { value } })
    await set({ ...before, retentionDays: days })
    expect([await dueOf('IN', now), await dueOf('EU', now)]).toEqual([400, 7])
    await set(before)
    const { counselling } = settingGroups
    for (const wrong of [{ IN: 364 }, { EU: 31 }, { GB: 31 }]) {
      const typed = { ...before, retentionDays: { ...days, ...wrong } }
      expect(counselling.safeParse(typed).success).toBe(false)
    }
  })

  it('An erasure leaves no personal data in any table, also of merged records', async () => {
    const fields = await visitor({
      name: 'Zyxcanary Person',
      email: 'zyxcanary.one@example.in',
      phone: '9812398123',
      message: 'Zyxcanary asks',
    })
    const { reference } = await submit(fields)
    const other = await submit({ ...fields, email: 'zyxcanary.two@example.in' })
    await deliver()
    const lead = await leadOf(reference)
    await noteOnLead(counsellor, { id: lead.id, note: 'Zyxcanary said no.' })
    const entry = { key: randomUUID(), origin: 'CALL', name: 'Zyxcanary', phone: fields.phone }
    const typed = { ...entry, email: fields.email, agreed: true, evidence: 'Zyxcanary on paper' }
    await enterRequest(counsellor, entryInput.parse(typed))
    await db.contactAttempt.create({
      data: {
        leadId: lead.id,
        channel: 'CALL',
        endedAt: new Date(),
        disposition: 'REACHED',
        note: 'Zyxcanary',
        previousState: { note: 'Zyxcanary' },
      },
    })
    const proposal = await db.mergeProposal.findFirstOrThrow({
      where: { OR: [{ aId: lead.personId }, { bId: lead.personId }], state: 'OPEN' },
    })
    await acceptMerge(counsellor, { id: proposal.id })
    await deliver()
    await db.$executeRaw`
      UPDATE pgboss.job SET output = '{"message": "zyxcanary.one@example.in"}'::jsonb
      WHERE id = (SELECT id FROM pgboss.job LIMIT 1)`
    await fillEveryColumn(lead.personId)
    // Job errors are found by the sent values, which have been overwritten above.
    await db.$executeRaw`
      UPDATE pgboss.job SET output = jsonb_build_object('message', (
        SELECT "name" FROM "Submission" WHERE "reference" = ${reference})) WHERE output IS NOT NULL`
    const before = await tablesWith('zyxcanary', '9812398123')
    const must: PersonalTable[] = [
      'ConsentEvent',
      'ContactAttempt',
      'Lead',
      'LeadEvent',
      'MailMessage',
      'DeliveryAttempt',
      'Person',
      'PersonIdentifier',
      'PersonMerge',
      'Submission',
    ]
    expect(before).toEqual(expect.arrayContaining(must.map((it) => `public.${it}`)))
    expect(before.some((it) => it.startsWith('pgboss.'))).toBe(true)
    await erase(lead.personId)
    await deliver()
    await eraseDue(inAYear())
    expect(await tablesWith('zyxcanary', '9812398123')).toEqual([])
    // The numbers stay: three requests without a person.
    expect(await db.submission.count({ where: { personId: lead.personId, name: '' } })).toBe(3)
    expect(await findReceipt(other.token)).toBeNull()
  })

  it('A new request of an erased person makes a new person, is flagged and waits for its confirmation', async () => {
    const fields = await visitor({ name: 'Anew Canary' })
    const first = await leadOf((await submit(fields)).reference)
    await erase(first.personId)
    await eraseDue(inAYear())
    const again = await submit({ ...fields, message: 'Again' })
    const submission = await db.submission.findUniqueOrThrow({
      where: { reference: again.reference },
      select: { flags: true, personId: true, person: true },
    })
    expect(submission.flags).toContain('erased-before')
    expect(submission.personId).not.toBe(first.personId)
    expect(submission.person.doNotContact).toBe(true)
    await confirm(again.reference)
    expect((await leadOf(again.reference)).person.doNotContact).toBe(false)
    const stranger = await submit(await visitor())
    const other = await db.submission.findUniqueOrThrow({
      where: { reference: stranger.reference },
    })
    expect(other.flags).not.toContain('erased-before')
  })
})

it('A new request after a stop of contact allows contact again once it is confirmed', async () => {
  const fields = await visitor({ name: 'Stoppia Canary' })
  const { token } = await submit(fields)
  await stopContactByReceipt(token)
  await deliver()
  const before = receiver.received.length
  const again = await submit({ ...fields, message: 'Please do call me.' })
  await deliver()
  expect(receiver.received.slice(before).map((it) => JSON.parse(it.body).type)).not.toContain(
    'request.received',
  )
  await confirm(again.reference)
  await deliver()
  const told = receiver.received.slice(before).map((it) => JSON.parse(it.body))
  // Deliveries of earlier tests may be retried here.
  expect(told.filter((it) => it.type === 'request.received')).toMatchObject([
    { data: { reference: again.reference } },
  ])
})
