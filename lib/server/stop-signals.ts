import { log } from '#lib/errors/log.ts'

/**
 * Shuts the process down gracefully on SIGTERM and SIGINT, and, with LECTERN_CHILD=1, when its parent
 * process has died: a killed `npm start` must not leave processes behind.
 */
export function onStopSignal(stop: () => Promise<void>): void {
  let stopping = false
  const end = async (reason: string) => {
    if (stopping) return
    stopping = true
    log.info({ reason }, 'stopping')
    try {
      await stop()
      process.exit(0)
    } catch (error) {
      log.error({ err: error }, 'could not stop cleanly')
      process.exit(1)
    }
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal))
  if (process.env.LECTERN_CHILD === '1') watchParent(() => void end('the parent process has ended'))
}

/** The operating system gives an orphaned process another parent, so the parent's id changes. */
function watchParent(onGone: () => void): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) onGone()
  }, 500).unref()
}
