import { writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'

/** Gives the worker a sixth of the web process's CPU time when both need it. */
const NICENESS = 8

/**
 * Lowers the priority of the worker, since its jobs can wait but visitors should not: during a peak of
 * requests the deliveries would take half of the CPU time from the web process.
 */
export function yieldToWeb(): void {
  ignoreErrors(() => setPriority(NICENESS))
  // Linux schedules sessions before processes (autogroup), and the worker has its own session.
  ignoreErrors(() => writeFileSync('/proc/self/autogroup', String(NICENESS)))
}

/** On a system without this feature, the worker has the priority of the web process. */
function ignoreErrors(work: () => void): void {
  try {
    work()
  } catch {}
}
