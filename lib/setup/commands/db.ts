import { migrate } from '../migrate.ts'
import { say, step } from '../report.js'
import { run, stopSignal, untilAborted, withDatabase } from '../run.ts'

run(() =>
  withDatabase(async (url) => {
    const stop = stopSignal()
    await step('Migrating the database', () => migrate(url))
    say(`\nDATABASE_URL=${url}\n\nCtrl-C stops it.`)
    await untilAborted(stop)
  }),
)
