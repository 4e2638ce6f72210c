import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkout } from '#lib/setup/checkout.ts'
import { freePort } from '#lib/setup/port.ts'
import { launchWeb, launchWorker, stopProcess, waitUntilReady } from '#lib/setup/processes.ts'
import { testEnvironment } from '#lib/setup/test/environment.ts'

export type Web = { origin: string; port: number; child: ChildProcess }

export type SiteProcesses = {
  webs: Web[]
  worker: ChildProcess
  stop: () => Promise<void>
}

type Options = {
  /** Their output goes to test-results/<name>.log. */
  name: string
  webs: number
  /** URL of the database without the proxy that the test puts in between. */
  directUrl?: string
  /** A folder that is kept; left out: a temporary one. */
  dataFolder?: string
  env?: Record<string, string>
}

/**
 * Starts the production build: the given number of web processes and a worker, each with its own
 * port, on the database of the test. They end with this process.
 */
export async function startProcesses({
  name,
  webs: count,
  directUrl = '',
  dataFolder: given,
  env: more = {},
}: Options): Promise<SiteProcesses> {
  const dataFolder = given ?? mkdtempSync(join(tmpdir(), 'lectern-processes-'))
  const { DATABASE_URL, NEXTAUTH_SECRET } = process.env
  const env = {
    ...testEnvironment(dataFolder),
    DATABASE_URL,
    DATABASE_DIRECT_URL: directUrl,
    NEXTAUTH_SECRET,
    ...more,
  }
  mkdirSync(join(checkout, 'test-results'), { recursive: true })
  const output = openSync(join(checkout, `test-results/${name}.log`), 'w')
  const children: ChildProcess[] = []
  const started = <Child extends ChildProcess>(child: Child) => {
    children.push(child)
    return child
  }
  const stop = async () => {
    await Promise.all(children.map(stopProcess))
    if (!given) rmSync(dataFolder, { recursive: true, force: true })
  }
  try {
    const worker = started(launchWorker({ env, output }))
    const webs: Web[] = []
    for (let index = 0; index < count; index++) {
      const port = await freePort()
      const child = started(launchWeb({ env: { ...env, PORT: String(port) }, output }))
      webs.push({ origin: `http://127.0.0.1:${port}`, port, child })
    }
    await Promise.all(webs.map(({ child, port }) => waitUntilReady(child, port)))
    return { webs, worker, stop }
  } catch (error) {
    await stop()
    throw error
  } finally {
    closeSync(output)
  }
}

/** Exit code of a process; null: it was ended by a signal. */
export async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}
