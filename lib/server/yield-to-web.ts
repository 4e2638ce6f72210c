import { writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'

/** A sixth of what the web process gets when both want the machine; all of it when nobody else does. */
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

/** Where the system has no such thing, the worker is as important as the web. */
function ignoreErrors(work: () => void): void {
  try {
    work()
  } catch {}
}
