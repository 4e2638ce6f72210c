import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '#lib/setup/checkout.ts'
import { freePort } from '#lib/setup/port.ts'
import { launchWeb, waitUntilReady } from '#lib/setup/processes.ts'

export type KillableWeb = {
  origin: string
  /** Kills the process at once (SIGKILL). */
  kill: () => Promise<void>
  /** Starts it again on the same port. */
  start: () => Promise<void>
}

/** Starts a second web process on the database of the tests; its log is in test-results. */
export async function startKillableWeb(): Promise<KillableWeb> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  const start = async () => {
    const env = { ...process.env, PORT: String(port), SITE_URL: origin }
    const output = openSync(join(checkout, 'test-results/killable-web.log'), 'a')
    child = launchWeb({ env, output })
    closeSync(output)
    await waitUntilReady(child, port)
  }
  await start()
  return { origin, kill, start }
}
