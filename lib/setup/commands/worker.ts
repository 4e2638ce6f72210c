import { parseEnv } from '#lib/env.ts'
import { requireOwnDatabaseSettings } from '../own-database-settings.ts'
import { launchWorker, stopProcess } from '../processes.ts'
import { step } from '../report.js'
import { loadEnvFile, run, stopSignal, waitUntilAborted, withDatabase } from '../run.ts'
import { supervise } from '../supervise.ts'
import { buildWorker } from '../worker-bundle.ts'

run(async () => {
  loadEnvFile()
  // Mail of the worker has links to the site.
  requireOwnDatabaseSettings(parseEnv(process.env))
  const stop = stopSignal()
  await withDatabase(async () => {
    await step('Bundling the worker', buildWorker)
    const worker = supervise('The worker', () => launchWorker(), { stop: stopProcess })
    await waitUntilAborted(stop)
    await worker.stop()
  })
})
