import type { ChildProcess } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { checkout } from '#lib/setup/checkout.ts'
import { freePort } from '#lib/setup/port.ts'
import { launchWeb, launchWorker, stopProcess } from '#lib/setup/processes.ts'
import { supervise } from '#lib/setup/supervise.ts'
import { testEnvironment } from '#lib/setup/test/environment.ts'

type Options = {
  /** Their output goes to test-results/<name>.log. */
  name: string
  env?: Record<string, string>
}

/** Starts web process and worker under the supervisor of `npm start`, so that a test may kill them. */
export async function startSupervised({ name, env: given = {} }: Options) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lectern-supervised-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const { DATABASE_URL, NEXTAUTH_SECRET } = process.env
  const env = {
    ...testEnvironment(dataFolder),
    DATABASE_URL,
    NEXTAUTH_SECRET,
    // Every visitor has its own IP address, as behind a proxy, so that rate limits stay on.
    LECTERN_TRUSTED_PROXY: '127.0.0.1',
    LECTERN_WEBHOOK_LOOPBACK: '1',
    PORT: String(port),
    ...given,
  }
  mkdirSync(join(checkout, 'test-results'), { recursive: true })
  const output = openSync(join(checkout, `test-results/${name}.log`), 'w')
  const now: { web?: ChildProcess; worker?: ChildProcess } = {}
  const launchNow = (which: keyof typeof now, launch: typeof launchWeb) => () => {
    const child = launch({ env, output })
    now[which] = child
    return child
  }
  const stop = { stop: stopProcess }
  const web = supervise('The web process', launchNow('web', launchWeb), stop)
  const worker = supervise('The worker', launchNow('worker', launchWorker), stop)
  const isReady = async () => {
    const answer = await fetch(`${origin}/api/health/ready`).catch(() => null)
    return answer?.ok ?? false
  }
  const untilReady = () => vi.waitUntil(isReady, { timeout: 60_000, interval: 100 })
  const site = {
    origin,
    untilReady,
    worker: () => now.worker,
    kill: (which: 'web' | 'worker') => now[which]?.kill('SIGKILL'),
    async stop() {
      await Promise.all([web.stop(), worker.stop()])
      closeSync(output)
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
  try {
    await untilReady()
  } catch (error) {
    await site.stop()
    throw error
  }
  return site
}

export type SupervisedSite = Awaited<ReturnType<typeof startSupervised>>
