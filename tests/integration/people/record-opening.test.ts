import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderLetterMail } from '#components/mail/render-letter.tsx'
import { listAudit } from '#lib/audit/staff-queries.ts'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { setMailRenderer } from '#lib/mail/mail-renderer.ts'
import { findMail } from '#lib/mail/staff-queries.ts'
import { deliverDue } from '#lib/outbox/deliver.ts'
import { erasePerson } from '#lib/people/erasure.ts'
import { exportPerson, personExportInput } from '#lib/people/export-person.ts'
import { listMergeProposals } from '#lib/people/staff-queries.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'

let admin: Actor
let counsellor: Actor

beforeAll(async () => {
  await makeSite()
  setMailRenderer(renderLetterMail)
  admin = await makeUser('ADMIN')
  counsellor = await makeUser('COUNSELLOR')
})

const makeRequester = async (given = {}) => leadOf((await submit(await visitor(given))).reference)
const entriesOf = (subjectId: string) =>
  db.auditEvent.findMany({ where: { subjectId }, orderBy: { at: 'asc' } })
const reason = 'They asked by letter.'

describe('The export of a person by staff', () => {
  it('Only an admin can export a person, with a reason, and it is audited', async () => {
    const { personId: id } = await makeRequester({ name: 'Exporta Person' })
    await expect(exportPerson(counsellor, { id, reason })).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await entriesOf(id)).toEqual([])
    expect(JSON.stringify(await exportPerson(admin, { id, reason }))).toContain('Exporta Person')
    expect(await entriesOf(id)).toMatchObject([
      { action: 'person.export', actorId: admin.id, reason },
    ])
    expect(personExportInput.safeParse({ id, reason: 'why' }).success).toBe(false)
  })

  it('An erased or unknown person cannot be exported', async () => {
    const { personId: id } = await makeRequester()
    await erasePerson(admin, { id, reason })
    for (const one of [id, randomUUID()]) {
      await expect(exportPerson(admin, { id: one, reason })).rejects.toMatchObject({
        code: 'not-found',
      })
    }
  })
})

describe('The audit of reading personal data', () => {
  it('Reading a mail and comparing two records is audited', async () => {
    const fields = await visitor({ name: 'Looked At' })
    const { personId } = await leadOf((await submit(fields)).reference)
    await submit({ ...fields, email: `${randomUUID()}@example.in` })
    await deliverDue()
    const { id } = await db.mailMessage.findFirstOrThrow({ where: { personId } })
    await findMail(counsellor, id)
    expect(await entriesOf(personId)).toEqual([])
    await findMail(admin, id)
    await findMail(admin, id)
    await listMergeProposals(counsellor)
    const entries = await entriesOf(personId)
    expect(entries.map((it) => [it.action, it.actorId, it.reason])).toEqual([
      ['person.open', admin.id, 'mail'],
      ['person.open', counsellor.id, 'same person?'],
    ])
  })

  it('The audit log can be filtered for the reading of personal data', async () => {
    const { rows } = await listAudit(admin, { actions: ['person.open', 'person.export'], page: 1 })
    const found = new Set(rows.map((it) => it.action))
    expect(found).toEqual(new Set(['person.open', 'person.export']))
    const all = await listAudit(admin, { page: 1 })
    expect(all.rows.some((it) => it.action === 'person.suppress')).toBe(true)
    expect((await listAudit(counsellor, { page: 1 })).rows).toEqual([])
  })
})
