import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { context } from 'esbuild'
import { env } from '#lib/env.ts'
import { checkout } from '#lib/setup/checkout.ts'
import { loadContent } from '#lib/setup/content.ts'
import { buildIslands, watchIslands } from '#lib/setup/islands.ts'
import { migrate } from '#lib/setup/migrate.ts'
import { requireFreePort } from '#lib/setup/port.ts'
import { endGently } from '#lib/setup/processes.ts'
import { say, step } from '#lib/setup/report.js'
import { run, stopSignal, untilAborted, withDatabase } from '#lib/setup/run.ts'
import { keepRunning } from '#lib/setup/supervise.ts'
import { workerBuild } from '#lib/setup/worker-bundle.ts'

const bundle = join(checkout, '.next/dev/lectern-worker.mjs')

run(() => {
  const stop = stopSignal()
  return withDatabase(async (url) => {
    const { port } = env()
    await requireFreePort(port)
    await step('Migrating the database', () => migrate(url))
    const admin = await step('Loading the content', loadContent)
    if (admin) say(`Sign in as ${admin.email} with ${admin.password}`)
    await step('Bundling the islands', buildIslands)
    watchIslands()
    const worker = await context({ ...workerBuild, outfile: bundle })
    await worker.rebuild()
    await worker.watch()
    const running = [
      keepRunning('Next', () => launch(nextCommand(port)), { stop: endGently }),
      keepRunning('The worker', () => launch(['--watch', bundle]), { stop: endGently }),
    ]
    await untilAborted(stop)
    await Promise.all(running.map((child) => child.stop()))
    await worker.dispose()
  })
})

function nextCommand(port: number) {
  return [join(checkout, 'node_modules/next/dist/bin/next'), 'dev', '--port', String(port)]
}

function launch(args: string[]): ChildProcess {
  const withParent = join(checkout, 'lib/setup/with-parent.js')
  return spawn(process.execPath, ['--import', withParent, ...args], {
    cwd: checkout,
    env: { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
}
