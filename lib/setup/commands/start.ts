import { parseEnv } from '#lib/env.ts'
import { ensureBuild } from '../build.ts'
import { loadContent } from '../content.ts'
import { printFirstSignIn } from '../first-sign-in.ts'
import { migrate } from '../migrate.ts'
import { requireOwnDatabaseSettings } from '../own-database-settings.ts'
import { requireFreePort } from '../port.ts'
import { launchWeb, launchWorker, stopProcess, waitUntilReady } from '../processes.ts'
import { print, step } from '../report.js'
import { loadEnvFile, provideDatabase, run, stopSignal, waitUntilAborted } from '../run.ts'
import { supervise } from '../supervise.ts'

run(async () => {
  loadEnvFile()
  const env = parseEnv(process.env)
  requireOwnDatabaseSettings(env)
  const { port, siteUrl } = env
  await requireFreePort(port)
  const stop = stopSignal()
  const database = await provideDatabase()
  try {
    await step('Migrating the database', () => migrate(database.url))
    await ensureBuild(stop)
    stop.throwIfAborted()
    const first = await step('Loading content', loadContent)
    printFirstSignIn(first, siteUrl)
    await serve(port, stop, () => printAddresses(siteUrl))
  } catch (error) {
    if (!stop.aborted) throw error
  } finally {
    await database.stop()
  }
})

async function serve(port: number, stop: AbortSignal, onReady: () => void) {
  const first = launchWeb()
  try {
    await step('Starting', () => waitUntilReady(first, port, stop))
  } catch (error) {
    await stopProcess(first)
    throw error
  }
  const web = supervise('The web process', () => launchWeb(), { first, stop: stopProcess })
  const worker = supervise('The worker', () => launchWorker(), { stop: stopProcess })
  if (!stop.aborted) onReady()
  await waitUntilAborted(stop)
  print('\nStopping…')
  await web.stop()
  await worker.stop()
}

function printAddresses(siteUrl: string) {
  print(`
Lectern is ready.

  Portal   ${siteUrl}/
  Admin    ${siteUrl}/admin

Press Ctrl+C to stop.`)
}
