import type { ChildProcess } from 'node:child_process'
import { print } from './report.js'

type Options = {
  /** A process that is already running; without it, one is started. */
  first?: ChildProcess
  stop: (child: ChildProcess) => Promise<void>
}

const MIN_RESTART_DELAY_MS = 250
const MAX_RESTART_DELAY_MS = 15_000
const STABLE_AFTER_MS = 60_000

/** Starts a process and restarts it whenever it ends, with growing delays if it keeps ending. */
export function supervise(name: string, launch: () => ChildProcess, options: Options) {
  let child = options.first ?? launch()
  let delay = MIN_RESTART_DELAY_MS
  let timer: NodeJS.Timeout | undefined
  let stopping = false
  let restartRequested = false

  function watch() {
    const started = Date.now()
    child.once('exit', (code, signal) => {
      if (stopping) return
      if (restartRequested) return relaunch()
      if (Date.now() - started > STABLE_AFTER_MS) delay = MIN_RESTART_DELAY_MS
      print(`${name} ended unexpectedly (${signal ?? `status ${code}`}) and is restarted.`)
      timer = setTimeout(relaunch, delay)
      delay = Math.min(delay * 2, MAX_RESTART_DELAY_MS)
    })
  }

  function relaunch() {
    restartRequested = false
    child = launch()
    watch()
  }

  watch()
  return {
    /** Restarts the process, to load a new bundle. */
    restart() {
      if (stopping || child.exitCode !== null) return
      restartRequested = true
      child.kill('SIGTERM')
    },
    async stop() {
      stopping = true
      clearTimeout(timer)
      await options.stop(child)
    },
  }
}
