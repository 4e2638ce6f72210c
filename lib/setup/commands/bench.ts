import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BenchName, benches, runBenches } from '#tests/bench/run.ts'
import { ensureBuild } from '../build.ts'
import { print, SetupError, step } from '../report.js'
import { run } from '../run.ts'
import { chromiumEnvironment } from '../test/chromium.ts'
import { startTestServer } from '../test/database-server.ts'
import { testEnvironment } from '../test/environment.ts'
import { startSite } from '../test/site.ts'

/** `npm run bench` runs all benchmarks, `npm run bench -- front` only one. */
run(async () => {
  const names = namesFrom(process.argv.slice(2))
  await ensureBuild()
  const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
  const server = await startTestServer()
  const metricsToken = randomBytes(24).toString('base64url')
  const browser = await step('Preparing the browser', chromiumEnvironment)
  Object.assign(process.env, browser)
  try {
    const environment = {
      ...testEnvironment(dataFolder),
      LECTERN_TRUSTED_PROXY: '127.0.0.1',
      METRICS_TOKEN: metricsToken,
    }
    const site = await step('Starting the site', () => startSite(server.template, environment))
    const { BASE_URL: url = '', DATABASE_URL: database = '' } = site.environment
    try {
      const measured = {
        url,
        database,
        webPid: site.webPid,
        environment: { ...environment, DATABASE_URL: database },
        metricsToken,
        admin: {
          email: site.environment.ADMIN_EMAIL ?? '',
          password: site.environment.ADMIN_PASSWORD ?? '',
        },
        chromium: process.env.CHROMIUM_PATH,
      }
      await runBenches(measured, names, print)
    } finally {
      await site.stop()
    }
  } finally {
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
})

function namesFrom(args: readonly string[]): BenchName[] {
  const all = Object.keys(benches) as BenchName[]
  if (args.length === 0) return all
  const unknown = args.find((word) => !(all as string[]).includes(word))
  if (unknown)
    throw new SetupError(`there is no benchmark “${unknown}”. Choose from: ${all.join(', ')}.`)
  return all.filter((name) => args.includes(name))
}
