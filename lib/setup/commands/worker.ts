import { launchWorker, stopProcess } from '../processes.ts'
import { step } from '../report.js'
import { run, stopSignal, waitUntilAborted, withDatabase } from '../run.ts'
import { supervise } from '../supervise.ts'
import { buildWorker } from '../worker-bundle.ts'

run(async () => {
  const stop = stopSignal()
  await withDatabase(async () => {
    await step('Bundling the worker', buildWorker)
    const worker = supervise('The worker', () => launchWorker(), { stop: stopProcess })
    await waitUntilAborted(stop)
    await worker.stop()
  })
})
