import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { copyDatabase, dropDatabase } from '#lib/setup/test/copies.ts'
import { startTestServer } from '#lib/setup/test/database-server.ts'
import { testEnvironment } from '#lib/setup/test/environment.ts'
import { loadDemo } from '#lib/setup/test/site.ts'

export type DemoDatabase = { url: string; environment: Record<string, string> }

declare module 'vitest' {
  interface ProvidedContext {
    demoDatabase: DemoDatabase
  }
}

/** Creates a database with the demo content and its pictures; each test file gets a copy. */
export default async function startDemoDatabase(project: TestProject) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-documents-'))
  const server = await startTestServer(process.env.TEST_DATABASE_TEMPLATE)
  const url = await copyDatabase(server.template, 'lectern_demo')
  const { NEXTAUTH_SECRET = '', ...environment } = testEnvironment(dataFolder)
  loadDemo({ ...environment, NEXTAUTH_SECRET, DATABASE_URL: url })
  project.provide('demoDatabase', {
    url,
    environment: { NEXTAUTH_SECRET, LECTERN_DATA: dataFolder },
  })
  return async () => {
    await dropDatabase(url)
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
