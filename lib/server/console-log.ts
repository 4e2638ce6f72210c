import { errorReport, scrubbed } from '#lib/errors/error-report.ts'
import { log } from '#lib/errors/log.ts'

/**
 * Redirects console errors and warnings, and uncaught exceptions, to the log without personal data:
 * Next and other packages write errors to the console with all their data. Only for processes of our
 * own, since it replaces the console of the whole process.
 */
export function sendConsoleToLog(): void {
  console.error = (...args: unknown[]) => log.error({ args: args.map(shown) }, 'on the console')
  console.warn = (...args: unknown[]) => log.warn({ args: args.map(shown) }, 'on the console')
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught exception')
    process.exit(1)
  })
}

function shown(it: unknown): unknown {
  if (typeof it === 'string') return scrubbed(it)
  return typeof it === 'object' && it !== null ? errorReport(it) : typeof it
}
