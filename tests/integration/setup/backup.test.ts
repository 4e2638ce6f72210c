import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { env } from '#lib/env.ts'
import { closeQueue } from '#lib/jobs/queue.ts'
import { eraseDue } from '#lib/people/erase-due.ts'
import { eraseByPerson, erasePerson } from '#lib/people/erasure.ts'
import { ledgerFile, readLedger } from '#lib/people/erasure-ledger.ts'
import { acceptMerge, undoMerge } from '#lib/people/merging.ts'
import { reapplyErasures } from '#lib/people/reapply-erasures.ts'
import { checkBackup, loadBackup } from '#lib/setup/backup/load.ts'
import { readManifest, tableFile } from '#lib/setup/backup/manifest.ts'
import { saveBackup } from '#lib/setup/backup/save.ts'
import { makeArticle, makeSite, makeUser } from '#prisma/factories.ts'
import { leadOf, submit, visitor } from '#tests/support/leads.ts'

const databaseUrl = process.env.DATABASE_URL ?? ''
const home = mkdtempSync(join(tmpdir(), 'lectern-backup-'))
let admin: Actor
let counter = 0

beforeAll(async () => {
  await makeSite()
  admin = await makeUser('ADMIN')
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function backUp(): Promise<string> {
  counter += 1
  const folder = join(home, `backup-${counter}`)
  await saveBackup({ databaseUrl, secret: env().sessionSecret ?? '', folder, media: null })
  return folder
}

/** Restores like the command, but without applying the erasure ledger. */
async function putBack(folder: string): Promise<void> {
  await closeQueue()
  await db.$disconnect()
  const manifest = readManifest(folder)
  await checkBackup(folder, manifest, databaseUrl)
  await loadBackup(folder, manifest, { databaseUrl, media: null })
}

const stateOf = async (id: string) => (await db.person.findUniqueOrThrow({ where: { id } })).state
const makeRequester = async (given = {}) => leadOf((await submit(await visitor(given))).reference)

/** Returns the row count and a checksum of each table. */
async function contents(): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'
    AND tablename <> '_prisma_migrations' ORDER BY 1`
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ sum: string }[]>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(it::text, '' ORDER BY it::text)), '') AS sum
       FROM ${name} it`,
    )
    found[name] = row?.sum ?? ''
  }
  return found
}

describe('A backup', () => {
  it('A backup restores every value, foreign key and trigger', async () => {
    await makeArticle({ title: 'Kept as it was' })
    await makeRequester({ name: 'Tab\tand "quotes", \\N and नाम' })
    const before = await contents()
    const folder = await backUp()
    await makeRequester({ name: 'Came afterwards' })
    expect(await contents()).not.toEqual(before)
    await putBack(folder)
    expect(await contents()).toEqual(before)
    const keys = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_constraint WHERE contype = 'f' AND convalidated`
    expect(keys[0]?.count).toBeGreaterThan(50)
    await expect(db.auditEvent.deleteMany()).rejects.toThrow()
  })

  it('A backup is refused without changes if it is damaged, newer than the code, or the database is in use', async () => {
    const { personId } = await makeRequester()
    const folder = await backUp()
    const manifest = readManifest(folder)
    const refused = (it: typeof manifest) => expect(checkBackup(folder, it, databaseUrl)).rejects
    await refused({ ...manifest, migrations: ['29990101000000_later'] }).toThrow(/newer version/)
    await refused(manifest).toThrow(/this database is in use/)
    writeFileSync(tableFile(folder, 'Person'), 'cut off')
    await refused(manifest).toThrow(/damaged/)
    expect(() => readManifest(home)).toThrow(/no readable backup/)
    expect(await stateOf(personId)).toBe('ACTIVE')
  })
})

describe('A person who was erased after the backup was made', () => {
  it('The erased person is suppressed again as of that day and erased on the due date, while others stay', async () => {
    const fields = await visitor({ name: 'Backia Canary' })
    const { personId } = await leadOf((await submit(fields)).reference)
    const other = await makeRequester({ name: 'Other Person' })
    const folder = await backUp()
    const longAgo = new Date(Date.now() - 200 * 86_400_000)
    await erasePerson(admin, { id: personId, reason: 'They wrote to us.' }, longAgo)
    await eraseDue(new Date(Date.now() + 366 * 86_400_000))
    const proofs = await db.erasureProof.count()
    await putBack(folder)
    expect(await stateOf(personId)).toBe('ACTIVE')
    expect(await reapplyErasures()).toBe(1)
    const person = await db.person.findUniqueOrThrow({ where: { id: personId } })
    expect(person).toMatchObject({
      state: 'SUPPRESSED',
      suppressedAt: longAgo,
      name: 'Backia Canary',
    })
    expect(person.eraseAfter).toEqual(new Date(longAgo.getTime() + 365 * 86_400_000))
    expect(await stateOf(other.personId)).toBe('ACTIVE')
    expect(await db.erasureProof.count()).toBe(proofs)
    const waiting = { personId, state: 'WAITING' as const }
    const unsent = await db.delivery.findMany({ where: waiting, select: { event: true } })
    expect(unsent.every((it) => it.event.type === 'person.erased')).toBe(true)
    expect(await reapplyErasures()).toBe(0)
    await eraseDue(new Date(Date.now() + 366 * 86_400_000))
    expect(await stateOf(personId)).toBe('ERASED')
    // A new request creates a new person record, which the ledger does not concern.
    const again = await leadOf((await submit({ ...fields, message: 'Again' })).reference)
    expect(await reapplyErasures()).toBe(0)
    expect(await stateOf(again.personId)).toBe('ACTIVE')
  })

  it('The erased person is erased alone if their record was merged into another one in the backup', async () => {
    const fields = await visitor({ name: 'Joined Canary' })
    const first = await leadOf((await submit(fields)).reference)
    const email = `${fields.phone}@example.in`
    const second = await leadOf((await submit({ ...fields, email })).reference)
    const proposal = await db.mergeProposal.findFirstOrThrow({
      where: { OR: [{ aId: first.personId }, { bId: first.personId }], state: 'OPEN' },
    })
    await acceptMerge(admin, { id: proposal.id })
    const folder = await backUp()
    const merge = await db.personMerge.findFirstOrThrow({ where: { fromId: second.personId } })
    await undoMerge(admin, { id: merge.id })
    await eraseByPerson(second.personId)
    await putBack(folder)
    expect(await stateOf(second.personId)).toBe('MERGED')
    await reapplyErasures()
    expect(await stateOf(second.personId)).toBe('SUPPRESSED')
    expect(await stateOf(first.personId)).toBe('ACTIVE')
  })
})

describe('The erasure ledger', () => {
  it('The erasure ledger holds no personal data, and missing entries are added from the database', async () => {
    const fields = await visitor({ name: 'Ledgera Canary' })
    const { personId } = await leadOf((await submit(fields)).reference)
    await eraseByPerson(personId)
    const before = await readLedger()
    const text = JSON.stringify(before)
    for (const word of ['Ledgera', fields.email, fields.phone, personId]) {
      expect(text).not.toContain(word)
    }
    rmSync(ledgerFile())
    await reapplyErasures()
    const known = (await readLedger()).map((it) => JSON.stringify(it)).toSorted()
    expect(known).toEqual([...new Set(before.map((it) => JSON.stringify(it)))].toSorted())
  })

  it('The erasure ledger loses only a truncated line', async () => {
    const lines = await readLedger()
    writeFileSync(ledgerFile(), '\n{"what":"person","pers', { flag: 'a' })
    const { personId } = await makeRequester()
    await eraseByPerson(personId)
    expect((await readLedger()).length).toBeGreaterThan(lines.length)
    expect(existsSync(ledgerFile())).toBe(true)
  })
})
