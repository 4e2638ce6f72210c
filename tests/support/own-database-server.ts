import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkout } from '#lib/setup/checkout.ts'
import { type Account, databaseAccount } from '#lib/setup/embedded/account.ts'
import { findBinaries } from '#lib/setup/embedded/binaries.ts'
import { ensureCluster } from '#lib/setup/embedded/cluster.ts'
import { accepts, superuserUrl, urlOf } from '#lib/setup/embedded/connection.ts'
import { launchPostmaster, stopPostmaster } from '#lib/setup/embedded/postmaster.ts'
import { prepareSiteRole } from '#lib/setup/embedded/site-role.ts'
import { freePort } from '#lib/setup/port.ts'

export type OwnServer = {
  url: string
  folder: string
  account: Account
  /** Kills the server at once (SIGKILL). */
  kill: () => Promise<void>
  /** Starts it on the same data and port; resolves when it accepts connections. */
  start: (through?: readonly string[]) => Promise<void>
  /** Shuts it down in order. */
  stop: () => Promise<void>
  /** Shuts it down in order and removes its files. */
  remove: () => Promise<void>
}

const START_TIMEOUT_MS = 30_000

/** Starts a PostgreSQL server of its own, which a test may kill. */
export async function startOwnServer(): Promise<OwnServer> {
  const home = mkdtempSync(join(tmpdir(), 'lectern-own-server-'))
  chmodSync(home, 0o711)
  const folder = join(home, 'database')
  const account = databaseAccount(folder)
  const { postgres, ...binaries } = findBinaries(checkout, account)
  const password = randomBytes(16).toString('hex')
  ensureCluster(folder, { postgres, ...binaries }, account, password)
  const port = await freePort()
  let child: ChildProcess | undefined

  async function start(through: readonly string[] = []) {
    for (const deadline = Date.now() + START_TIMEOUT_MS; Date.now() < deadline; await sleep(100)) {
      // Durability stays on: what the server acknowledged must be there after a kill.
      const logFile = join(home, 'database.log')
      child = launchPostmaster({
        postgres,
        folder,
        port,
        account,
        logFile,
        durable: true,
        wrapper: through,
      })
      if (await answers(child)) return
    }
    throw new Error('the database of the test does not start')
  }

  /** False if the server ended, because processes of the killed server may hold its shared memory for a moment. */
  async function answers(starting: ChildProcess) {
    while (starting.exitCode === null && starting.signalCode === null) {
      if (await accepts(superuserUrl(port, password))) return true
      await sleep(20)
    }
    return false
  }

  await start()
  await prepareSiteRole(port, password, { forTests: false })
  return {
    url: urlOf(port, password),
    folder,
    account,
    start,
    async stop() {
      if (child) await stopPostmaster(child)
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
    async remove() {
      if (child) await stopPostmaster(child)
      rmSync(home, { recursive: true, force: true })
    },
  }
}
