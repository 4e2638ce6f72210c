import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { ensureBuild } from '#lib/setup/build.ts'
import { SetupError, say, step } from '#lib/setup/report.js'
import { run } from '#lib/setup/run.ts'
import { startTestServer } from '#lib/setup/test/database-server.ts'
import { testEnvironment } from '#lib/setup/test/environment.ts'
import { startSite } from '#lib/setup/test/site.ts'
import { bench } from '#tests/bench/run.ts'

run(async () => {
  await ensureBuild()
  const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
  const server = await startTestServer()
  try {
    const environment = { ...testEnvironment(dataFolder), LECTERN_TRUSTED_PROXY: '127.0.0.1' }
    const site = await step('Starting the site', () => startSite(server.template, environment))
    try {
      const { BASE_URL = '', DATABASE_URL = '' } = site.environment
      const noticeHash = await noticeInForce(DATABASE_URL)
      await bench({ url: BASE_URL, webPid: site.webPid, noticeHash }, say)
    } finally {
      await site.stop()
    }
  } finally {
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
})

async function noticeInForce(connectionString: string): Promise<string> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query<{ hash: string }>(
      `SELECT hash FROM "ConsentNotice" WHERE purpose = 'counselling' AND "replacedAt" IS NULL`,
    )
    const [row] = rows
    if (!row) throw new SetupError('no consent notice is in force, so no request can be sent.')
    return row.hash
  } finally {
    await client.end()
  }
}
