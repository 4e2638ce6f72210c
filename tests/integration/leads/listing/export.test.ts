import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { BOM, withoutApostrophe } from '#lib/leads/listing/csv.ts'
import { type ExportInput, exportInput } from '#lib/leads/listing/export-input.ts'
import { countExport, exportLeads } from '#lib/leads/listing/export-leads.ts'
import { erasePerson } from '#lib/people/erasure.ts'
import { stopContactByReceipt } from '#lib/requests/end-request.ts'
import { importRequests } from '#lib/requests/import-requests.ts'
import { makeSite, makeUser } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'

let admin: Actor
let counsellor: Actor

beforeAll(async () => {
  await makeSite()
  admin = await makeUser('ADMIN')
  counsellor = await makeUser('COUNSELLOR')
})

const input = (given: Partial<ExportInput> = {}) =>
  exportInput.parse({ view: 'all', reason: 'The yearly report.', ...given })

async function exported(given: Partial<ExportInput> = {}): Promise<string> {
  return (await Array.fromAsync(await exportLeads(admin, input(given)))).join('')
}

const rowsOf = (csv: string) =>
  parse<Record<string, string>>(csv, { bom: true, columns: true, record_delimiter: '\r\n' })

/** A cell after it was opened and saved by a spreadsheet. */
function throughSpreadsheet(cell: string): string {
  if (/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) && !/^[+-]?\d+$/.test(cell)) return '#NAME?'
  return /^[+-]?\d+$/.test(cell) ? String(Number(cell)) : cell
}

const rowOf = async (reference: string) =>
  rowsOf(await exported()).find((it) => it.reference === reference)

describe('The export of cases', () => {
  it('The export has request, sender, contact preference and permission to contact of each case', async () => {
    const { reference, token } = await submit(
      await visitor({ name: 'आशा राव', message: 'Two lines,\nand a "quote"' }),
    )
    expect(await rowOf(reference)).toMatchObject({
      name: 'आशा राव',
      message: 'Two lines,\nand a "quote"',
      may_be_contacted: 'yes',
      consents: 'counselling',
      stage: 'New',
      requests: '1',
      opened_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    })
    await stopContactByReceipt(token)
    expect(await rowOf(reference)).toMatchObject({ may_be_contacted: 'no' })
    expect((await exported()).startsWith(BOM)).toBe(true)
  })

  it('The export is safe in a spreadsheet, which keeps phone numbers intact', async () => {
    const names = ['=1+1', '+cmd', '-2', '@SUM(A1)', '＝1+1']
    const sent = []
    for (const name of names) {
      const fields = await visitor({ name })
      sent.push({ name, phone: `+91${fields.phone}`, ...(await submit(fields)) })
    }
    const rows = rowsOf(await exported())
    for (const { reference, name, phone } of sent) {
      const row = rows.find((it) => it.reference === reference) ?? {}
      const cells = Object.values(row).map(throughSpreadsheet)
      expect(cells).not.toContain('#NAME?')
      expect(withoutApostrophe(throughSpreadsheet(row.name ?? ''))).toBe(name)
      expect(withoutApostrophe(throughSpreadsheet(row.phone ?? ''))).toBe(phone)
    }
  })

  it('An export that was saved by a spreadsheet can be imported again', async () => {
    const fields = await visitor({ name: '=Round Trip' })
    const { reference } = await submit(fields)
    const row = await rowOf(reference)
    const cells = [row?.name, row?.phone].map((it) => `"${throughSpreadsheet(it ?? '')}"`)
    const csv = `name,phone,consent\n${cells.join(',')},on the phone`
    const options = { csv, dryRun: false, leaveOutBad: false }
    expect(await importRequests(counsellor, options)).toMatchObject({ stored: 1 })
    const stored = await db.submission.findFirstOrThrow({ where: { origin: 'IMPORT' } })
    expect(stored).toMatchObject({ name: '=Round Trip', phone: `+91${fields.phone}` })
  })

  it('The export has no erased persons, and quarantined cases only on request', async () => {
    const gone = await leadOf((await submit(await visitor({ name: 'Gone Away' }))).reference)
    const spam = await leadOf((await submit(await visitor({ name: 'Spam Sender' }))).reference)
    await db.lead.update({ where: { id: spam.id }, data: { stage: 'QUARANTINED' } })
    const before = await countExport(admin, { view: 'all' })
    await erasePerson(admin, { id: gone.personId, reason: 'They wrote to us.' })
    expect(await countExport(admin, { view: 'all' })).toBe(before - 1)
    const all = await exported()
    expect(all).not.toContain('Gone Away')
    expect(all).not.toContain('Spam Sender')
    expect(await exported({ view: 'quarantine' })).toContain('Spam Sender')
    expect(await exported({ stage: 'QUARANTINED' })).toContain('Spam Sender')
  })

  it('The export uses the filter of the list and has the announced number of rows', async () => {
    const { reference } = await submit(await visitor({ name: 'Findable Person' }))
    await submit(await visitor({ name: 'Somebody Else' }))
    const rows = rowsOf(await exported({ q: 'findable' }))
    expect(rows.map((it) => it.reference)).toEqual([reference])
    expect(await countExport(admin, { view: 'open', q: 'findable' })).toBe(1)
    expect(rowsOf(await exported())).toHaveLength(await countExport(admin, { view: 'all' }))
  })

  it('Only an admin can export, with a reason that contains no address or number', async () => {
    await expect(exportLeads(counsellor, input())).rejects.toMatchObject({ code: 'forbidden' })
    expect(await countExport(counsellor, { view: 'all' })).toBe(0)
    for (const reason of ['', 'why', 'for asha@example.in', 'call +91 98765 43210']) {
      expect(exportInput.safeParse({ reason }).success).toBe(false)
    }
    expect(exportInput.safeParse({ reason: 'Case 12 of 2026, for the board.' }).success).toBe(true)
  })

  it('An export is audited before its first byte and afterwards with the number of rows', async () => {
    const audit = () =>
      db.auditEvent.findMany({
        where: { action: { startsWith: 'lead.export' } },
        orderBy: { id: 'desc' },
        take: 2,
      })
    const pieces = await exportLeads(admin, input({ q: 'zyxword', reason: 'For the board.' }))
    const [begun] = await audit()
    expect(begun).toMatchObject({
      action: 'lead.export',
      actorId: admin.id,
      reason: 'For the board.',
      data: { view: 'all', searched: true },
    })
    expect(JSON.stringify(begun)).not.toContain('zyxword')
    await Array.fromAsync(pieces)
    const [ended] = await audit()
    expect(ended).toMatchObject({ action: 'lead.exported', data: { rows: 0, complete: true } })
  })

  it('An aborted export is audited with the rows that were sent', async () => {
    const pieces = await exportLeads(admin, input())
    await pieces.next()
    await pieces.return(undefined)
    const ended = await db.auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(ended).toMatchObject({ action: 'lead.exported', data: { rows: 0, complete: false } })
  })
})
