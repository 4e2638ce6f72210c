import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { startTestServer } from '#lib/setup/test/database-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseTemplate: string
  }
}

/** Creates a migrated database, of which each test file gets a copy, unless `npm test` has created it. */
export default async function startDatabase(project: TestProject) {
  const server = await startTestServer(process.env.TEST_DATABASE_TEMPLATE)
  project.provide('databaseTemplate', server.template)
  process.env.NEXTAUTH_SECRET ||= randomBytes(32).toString('base64url')
  return () => server.stop()
}
