import { describe, expect, it } from 'vitest'
import { db } from '#lib/db.ts'
import { schemaDifference } from '#lib/setup/difference.ts'
import { migrate } from '#lib/setup/migrate.ts'
import { resetDatabase } from '#tests/support/database.ts'

const url = process.env.DATABASE_URL ?? ''

describe('migrations', () => {
  it('say everything that the schema says', async () => {
    expect(await schemaDifference(url)).toBe('')
  })

  it('are applied once, also when two processes start at the same time', async () => {
    const applied = await Promise.all([migrate(url), migrate(url)])
    expect(applied).toEqual([[], []])
  })
})

it('a database that is reset holds no row, not even in append-only tables', async () => {
  await db.auditEvent.create({ data: { action: 'test', subjectKind: 'TEST' } })
  await resetDatabase()
  expect(await db.auditEvent.count()).toBe(0)
})
