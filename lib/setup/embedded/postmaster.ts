import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './account.ts'

export type Postmaster = {
  postgres: string
  folder: string
  port: number
  account: Account
  logFile: string
  /** False trades crash safety for speed; for tests only. */
  durable: boolean
  /** Wrapper command that starts PostgreSQL, for example in another mount namespace. It sets the account. */
  wrapper?: readonly string[]
}

const SETTINGS = [
  'wal_level=minimal',
  'max_wal_senders=0',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  // The detail of an error quotes the row, which may be personal data; the client receives it anyway.
  'log_error_verbosity=terse',
  'log_min_messages=log',
  'log_min_error_statement=panic',
]
const UNSAFE_FAST_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** Starts PostgreSQL in its own session, so that Ctrl-C in the terminal does not reach it. */
export function launchPostmaster(options: Postmaster): ChildProcess {
  const { postgres, folder, port, account, logFile, durable, wrapper: through = [] } = options
  const settings = [
    ...SETTINGS,
    ...(durable ? [] : UNSAFE_FAST_SETTINGS),
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `max_connections=${durable ? 100 : 200}`,
  ]
  const log = openSync(logFile, 'a', 0o600)
  const [command = postgres, ...args] = [...through, postgres]
  const child = spawn(
    command,
    [...args, '-D', folder, '-p', String(port), ...settings.flatMap((it) => ['-c', it])],
    {
      ...(through.length > 0 ? {} : account),
      cwd: '/',
      env: postgresEnvironment(),
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  closeSync(log)
  if (child.pid) stopWithThisProcess(child, child.pid, account)
  return child
}

/** A minimal environment without the PG… variables and the locale of the current user. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', NODE_ENV: 'production' }
}

/**
 * Stops the database when this process dies without having stopped it (kill -9): a shell reads from
 * this process and sends the signal when its standard input ends.
 */
function stopWithThisProcess(child: ChildProcess, pid: number, account: Account) {
  const script = 'read -r _; kill -INT "$1"'
  const watcher = spawn('/bin/sh', ['-c', script, 'lectern-guardian', String(pid)], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watcher.unref()
  child.once('exit', () => watcher.kill('SIGKILL'))
}

/** Stops PostgreSQL in fast shutdown mode; after the timeout, in immediate mode. */
export async function stopPostmaster(child: ChildProcess, timeoutMs = 30_000) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  const killTimer = setTimeout(() => child.kill('SIGQUIT'), timeoutMs)
  await gone
  clearTimeout(killTimer)
}

/**
 * Cleans up after an earlier run in the data folder: stops a PostgreSQL that is still running, and
 * removes a lock file whose process id now belongs to another program (PostgreSQL itself handles a
 * lock file whose process no longer exists).
 */
export async function cleanUpLeftovers(folder: string) {
  const file = join(folder, 'postmaster.pid')
  const pid = pidIn(file)
  if (pid === null || !isAlive(pid)) return
  if (!commandOf(pid).includes(realpathSync(folder))) {
    rmSync(file, { force: true })
    return
  }
  for (const [signal, timeoutMs] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const) {
    process.kill(pid, signal)
    if (await hasExited(pid, timeoutMs)) return
  }
}

function pidIn(file: string) {
  if (!existsSync(file)) return null
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  return pid > 1 ? pid : null
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function hasExited(pid: number, timeoutMs: number) {
  for (let waited = 0; waited < timeoutMs; waited += 50) {
    if (!isAlive(pid)) return true
    await sleep(50)
  }
  return false
}

function commandOf(pid: number) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
