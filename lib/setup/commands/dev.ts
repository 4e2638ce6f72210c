import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { context, type Plugin } from 'esbuild'
import { env } from '#lib/env.ts'
import { checkout } from '../checkout.ts'
import { loadContent } from '../content.ts'
import { printFirstSignIn } from '../first-sign-in.ts'
import { buildIslands, watchIslands } from '../islands.ts'
import { migrate } from '../migrate.ts'
import { requireFreePort } from '../port.ts'
import { stopProcess } from '../processes.ts'
import { print, step } from '../report.js'
import { run, stopSignal, waitUntilAborted, withDatabase } from '../run.ts'
import { supervise } from '../supervise.ts'
import { workerBuild } from '../worker-bundle.ts'

// Not in .next/dev, which Next empties when it starts.
const bundle = join(checkout, '.next/lectern/worker-dev.mjs')

run(() => {
  const stop = stopSignal()
  return withDatabase(async (url) => {
    const { port, siteUrl } = env()
    await requireFreePort(port)
    await step('Migrating the database', () => migrate(url))
    printFirstSignIn(await step('Loading content', loadContent), siteUrl)
    await step('Bundling the islands', buildIslands)
    watchIslands()
    const bundling = await bundleWorker(() => worker.restart())
    const worker = supervise('The worker', () => launch([bundle]), { stop: stopProcess })
    const next = supervise('Next', () => launch(nextCommand(port)), { stop: stopProcess })
    await waitUntilAborted(stop)
    await Promise.all([next.stop(), worker.stop(), bundling.dispose()])
  })
})

/** Bundles the worker now and on each change; calls back from the second build on. */
async function bundleWorker(onChange: () => void) {
  const { promise: firstTime, resolve } = Promise.withResolvers<void>()
  let bundled = false
  const announce: Plugin = {
    name: 'announce',
    setup(build) {
      build.onEnd(({ errors }) => {
        for (const { text, location } of errors) print(`${location?.file ?? 'worker'}: ${text}`)
        if (bundled && errors.length === 0) onChange()
        bundled = true
        resolve()
      })
    },
  }
  const bundling = await context({ ...workerBuild, outfile: bundle, plugins: [announce] })
  await bundling.watch()
  await firstTime
  return bundling
}

function nextCommand(port: number) {
  return [join(checkout, 'node_modules/next/dist/bin/next'), 'dev', '--port', String(port)]
}

function launch(args: string[]): ChildProcess {
  const withParent = join(checkout, 'lib/setup/with-parent.js')
  return spawn(process.execPath, ['--import', withParent, ...args], {
    cwd: checkout,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      LECTERN_CHILD: '1',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  })
}
