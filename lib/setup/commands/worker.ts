import { endGently, launchWorker } from '#lib/setup/processes.ts'
import { step } from '#lib/setup/report.js'
import { run, stopSignal, untilAborted, withDatabase } from '#lib/setup/run.ts'
import { keepRunning } from '#lib/setup/supervise.ts'
import { buildWorker } from '#lib/setup/worker-bundle.ts'

run(async () => {
  const stop = stopSignal()
  await withDatabase(async () => {
    await step('Bundling the worker', buildWorker)
    const worker = keepRunning('The worker', () => launchWorker(), { stop: endGently })
    await untilAborted(stop)
    await worker.stop()
  })
})
