import { writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'

/** Gives the worker a sixth of the web process's CPU time when both need it. */
const NICENESS = 8

/**
 * What the worker does can wait a moment where somebody waits for a page or an answer: in a rush of
 * requests its deliveries would take half of the machine from those that send them.
 */
export function yieldToWeb(): void {
  ignoreErrors(() => setPriority(NICENESS))
  // Linux weighs sessions before processes (autogroup), and the worker is a session of its own.
  ignoreErrors(() => writeFileSync('/proc/self/autogroup', String(NICENESS)))
}

/** On a system without this feature, the worker has the priority of the web process. */
function ignoreErrors(work: () => void): void {
  try {
    work()
  } catch {}
}
