import { destination, pino } from 'pino'
import type { RequestObserver } from './request-context.ts'

/**
 * One line of JSON a request, without address, cookie, query or anything else of the person.
 * Lines are written in blocks, at least once a second.
 *
 * @param target a file, which log rotation may move away (SIGHUP opens it anew), or “stdout”
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
