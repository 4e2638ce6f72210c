import { endGently, launchWorker } from '../processes.ts'
import { step } from '../report.js'
import { run, stopSignal, untilAborted, withDatabase } from '../run.ts'
import { keepRunning } from '../supervise.ts'
import { buildWorker } from '../worker-bundle.ts'

run(async () => {
  const stop = stopSignal()
  await withDatabase(async () => {
    await step('Bundling the worker', buildWorker)
    const worker = keepRunning('The worker', () => launchWorker(), { stop: endGently })
    await untilAborted(stop)
    await worker.stop()
  })
})
