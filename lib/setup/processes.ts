import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { checkout } from './checkout.ts'
import { SetupError } from './report.js'
import { workerBundle } from './worker-bundle.ts'

type LaunchOptions = {
  env?: NodeJS.ProcessEnv
  /** File descriptor for the output; undefined shows it in the terminal. */
  output?: number | 'inherit'
}

/** Fixed sizes, so that memory use does not depend on how much memory the machine has. */
const WEB_FLAGS = [
  '--max-old-space-size=256',
  '--max-semi-space-size=16',
  // Collects garbage earlier, before the heap grows by half: cached pages need the memory.
  '--heap-growing-percent=30',
]
const WORKER_FLAGS = ['--max-old-space-size=256', '--max-semi-space-size=8']

/**
 * Settings for glibc's allocator; other allocators ignore them. Long-lived cached pages are allocated
 * between short-lived buffers. With these settings large buffers get memory pages of their own, which
 * are returned to the system. Without them, ten thousand cached pages use half as much memory again
 * because of fragmentation (`npm run bench -- memory`).
 */
const ALLOCATOR_SETTINGS = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: String(64 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(128 * 1024),
}

const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 20_000

export function launchWeb(options: LaunchOptions = {}): ChildProcess {
  return launch([...WEB_FLAGS, join(checkout, 'lib/server/main.ts')], options)
}

export function launchWorker(options: LaunchOptions = {}): ChildProcess {
  return launch([...WORKER_FLAGS, '--enable-source-maps', workerBundle], options)
}

/** Starts a process in its own group: Ctrl-C reaches only this process, which then stops the others. */
function launch(args: string[], { env = process.env, output = 'inherit' }: LaunchOptions) {
  return spawn(process.execPath, args, {
    cwd: checkout,
    env: { ...ALLOCATOR_SETTINGS, ...env, NODE_ENV: 'production', LECTERN_CHILD: '1' },
    stdio: ['ignore', output, output],
    detached: true,
  })
}

/** Sends SIGTERM, and SIGKILL if the process does not end in time. */
export async function stopProcess(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const killTimer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
  await exited
  clearTimeout(killTimer)
}

/**
 * Waits until the web process answers and reaches its database.
 *
 * @throws SetupError if the process ends before, or the timeout passes
 */
export async function waitUntilReady(child: ChildProcess, port: number, signal?: AbortSignal) {
  for (const deadline = Date.now() + START_TIMEOUT_MS; Date.now() < deadline; await sleep(50)) {
    if (signal?.aborted) return
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new SetupError('the web process ended while it was starting. See its output above.')
    }
    if (await isReady(port)) return
  }
  throw new SetupError('the web process did not become ready in time. See its output above.')
}

async function isReady(port: number) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health/ready`)
    return response.ok
  } catch {
    return false
  }
}
