import type { ChildProcess } from 'node:child_process'
import { say } from './report.js'

type Options = {
  /** A process that is already running; without it, one is started. */
  first?: ChildProcess
  stop: (child: ChildProcess) => Promise<void>
}

const SHORTEST_PAUSE = 250
const LONGEST_PAUSE = 15_000
const LONG_LIFE = 60_000

/** Starts a process and restarts it whenever it ends, with growing delays if it keeps ending. */
export function keepRunning(name: string, launch: () => ChildProcess, options: Options) {
  let child = options.first ?? launch()
  let pause = SHORTEST_PAUSE
  let timer: NodeJS.Timeout | undefined
  let stopping = false
  let wanted = false

  function watch() {
    const started = Date.now()
    child.once('exit', (code, signal) => {
      if (stopping) return
      if (wanted) return again()
      if (Date.now() - started > LONG_LIFE) pause = SHORTEST_PAUSE
      say(`${name} ended unexpectedly (${signal ?? `status ${code}`}) and is started again.`)
      timer = setTimeout(again, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    })
  }

  function again() {
    wanted = false
    child = launch()
    watch()
  }

  watch()
  return {
    /** Restarts the process, to load a new bundle. */
    restart() {
      if (stopping || child.exitCode !== null) return
      wanted = true
      child.kill('SIGTERM')
    },
    async stop() {
      stopping = true
      clearTimeout(timer)
      await options.stop(child)
    },
  }
}
