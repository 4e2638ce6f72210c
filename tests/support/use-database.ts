import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { copyDatabase, dropDatabase } from '#lib/setup/test/copies.ts'

// This must run before any import from the project, because lib/database/db.ts reads the environment.
const worker = process.env.VITEST_POOL_ID ?? '1'
const url = await copyDatabase(inject('databaseTemplate'), `lectern_worker_${worker}`)
process.env.DATABASE_URL = url
process.env.DATABASE_DIRECT_URL = url
const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-data-'))
process.env.LECTERN_DATA = dataFolder

afterAll(async () => {
  const { db } = await import('#lib/database/db.ts')
  const { closeQueue } = await import('#lib/jobs/queue.ts')
  await closeQueue()
  await db.$disconnect()
  await dropDatabase(url)
  rmSync(dataFolder, { recursive: true, force: true })
})
