import { describe, expect, it, vi } from 'vitest'
import { db } from '#lib/database/db.ts'
import { schemaDifference } from '#lib/setup/difference.ts'
import { migrate } from '#lib/setup/migrate.ts'
import { copyDatabase, dropDatabase } from '#lib/setup/test/copies.ts'
import { resetDatabase } from '#tests/support/database.ts'

const url = process.env.DATABASE_URL ?? ''

describe('migrations', () => {
  it('migrations produce exactly the schema', async () => {
    expect(await schemaDifference(url)).toBe('')
  })

  it('migrations are applied once, also when two processes start at the same time', async () => {
    const applied = await Promise.all([migrate(url), migrate(url)])
    expect(applied).toEqual([[], []])
  })

  it('databases can be created concurrently in one process, also if the engine is loaded twice', async () => {
    vi.resetModules()
    const { migrate: another } = await import('#lib/setup/migrate.ts')
    expect(another).not.toBe(migrate)
    const names = ['lectern_new_1', 'lectern_new_2', 'lectern_new_3', 'lectern_new_4']
    const fresh = await Promise.all(names.map((name) => copyDatabase(url, name, 'template0')))
    try {
      const applied = await Promise.all(
        fresh.map((one, index) => (index % 2 ? migrate(one) : another(one))),
      )
      expect(applied.map(({ length }) => length > 0)).toEqual([true, true, true, true])
    } finally {
      for (const one of fresh) await dropDatabase(one)
    }
  })
})

it('resetting a database removes all rows, also from append-only tables', async () => {
  await db.auditEvent.create({ data: { action: 'test', subjectKind: 'TEST' } })
  await resetDatabase()
  expect(await db.auditEvent.count()).toBe(0)
})
