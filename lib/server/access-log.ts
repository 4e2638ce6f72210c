import { destination, pino } from 'pino'
import type { RequestObserver } from './request-context.ts'

/**
 * Opens the access log: one JSON line per request, without IP address, cookies, query or other
 * personal data. Lines are buffered for up to a second.
 *
 * @param target “stdout”, or a file; on SIGHUP it is opened again, so that log rotation may move it
 */
export function openAccessLog(target: string): { observe: RequestObserver; flush: () => void } {
  const output = destination({
    dest: target === 'stdout' ? 1 : target,
    minLength: 8 * 1024,
    periodicFlush: 1_000,
    mkdir: true,
    sync: false,
  })
  if (target !== 'stdout') process.on('SIGHUP', () => output.reopen())
  const log = pino({ base: null }, output)
  return {
    observe: ({ milliseconds, ...rest }) =>
      log.info({ ...rest, ms: Number(milliseconds.toFixed(2)) }),
    flush: () => output.flushSync(),
  }
}
