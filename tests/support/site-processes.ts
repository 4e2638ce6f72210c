import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkout } from '#lib/setup/checkout.ts'
import { freePort } from '#lib/setup/port.ts'
import { endGently, launchWeb, launchWorker, untilReady } from '#lib/setup/processes.ts'
import { testEnvironment } from '#lib/setup/test/environment.ts'

export type Web = { origin: string; port: number; child: ChildProcess }

export type SiteProcesses = {
  webs: Web[]
  worker: ChildProcess
  stop: () => Promise<void>
}

type Options = {
  /** What they say goes to test-results/<name>.log. */
  name: string
  webs: number
  /** Past what the test puts between a web process and its database. */
  directUrl?: string
  /** Stays afterwards; nothing: one of their own, which goes with them. */
  dataFolder?: string
  env?: Record<string, string>
}

/**
 * The production build as an installation runs it: so many web processes and a worker, each with a
 * port of its own, on the database of the test. They also end when this process does.
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
    await Promise.all(children.map(endGently))
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
    await Promise.all(webs.map(({ child, port }) => untilReady(child, port)))
    return { webs, worker, stop }
  } catch (error) {
    await stop()
    throw error
  } finally {
    closeSync(output)
  }
}

/** How a process that was told to end has ended; null: by a signal. */
export async function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}
