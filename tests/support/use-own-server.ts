import { randomBytes } from 'node:crypto'
import { afterAll } from 'vitest'
import { migrate } from '#lib/setup/migrate.ts'
import { startOwnServer } from './own-database-server.ts'

/** The database server of this test file, which it may kill. */
export const databaseServer = await startOwnServer()

// This must run before any import from the project, because lib/database/db.ts reads the environment.
process.env.DATABASE_URL = databaseServer.url
process.env.DATABASE_DIRECT_URL = databaseServer.url
process.env.NEXTAUTH_SECRET ||= randomBytes(32).toString('base64url')
await migrate(databaseServer.url)

afterAll(async () => {
  const { db } = await import('#lib/database/db.ts')
  await db.$disconnect()
  await databaseServer.remove()
})
