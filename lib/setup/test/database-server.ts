import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkout } from '../checkout.ts'
import { openEmbeddedDatabase } from '../embedded/database.ts'
import { removeEmbeddedDatabase } from '../embedded/remove.ts'
import { migrate } from '../migrate.ts'
import { copyDatabase, dropDatabase } from './copies.ts'

type TestServer = {
  /** URL of a migrated, empty database that others are copied from; no test connects to it. */
  template: string
  stop: () => Promise<void>
}

/**
 * Starts a temporary database server, or creates a template database on the server of
 * TEST_DATABASE_URL.
 *
 * @param template URL of an existing template database; if given, nothing is started
 */
export async function startTestServer(template?: string): Promise<TestServer> {
  if (template) return { template, stop: async () => {} }
  const named = process.env.TEST_DATABASE_URL
  if (named) {
    const url = await copyDatabase(named, `lectern_template_${process.pid}`, 'template0')
    await migrate(url)
    return { template: url, stop: () => dropDatabase(url) }
  }
  const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-test-'))
  chmodSync(dataFolder, 0o711)
  const database = await openEmbeddedDatabase({ checkout, dataFolder, durable: false })
  await migrate(database.url)
  const stop = async () => {
    await database.stop()
    await removeEmbeddedDatabase(dataFolder)
  }
  return { template: database.url, stop }
}
