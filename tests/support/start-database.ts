import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { startTestServer } from '#lib/setup/test/database-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseTemplate: string
  }
}

/** One migrated database, of which each test file gets a copy. `npm test` has one already. */
export default async function startDatabase(project: TestProject) {
  const server = await startTestServer(process.env.TEST_DATABASE_TEMPLATE)
  project.provide('databaseTemplate', server.template)
  process.env.NEXTAUTH_SECRET ||= randomBytes(32).toString('base64url')
  return () => server.stop()
}
