import { migrate } from '../migrate.ts'
import { print, step } from '../report.js'
import { run, stopSignal, waitUntilAborted, withDatabase } from '../run.ts'

run(() =>
  withDatabase(async (url) => {
    const stop = stopSignal()
    await step('Migrating the database', () => migrate(url))
    print(`\nDATABASE_URL=${url}\n\nCtrl-C stops it.`)
    await waitUntilAborted(stop)
  }),
)
