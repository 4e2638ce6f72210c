import type { Instrumentation } from 'next'

/** Starts the expiry listener once per server process, not during a build (it has no database). */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  if (process.env.NEXT_PHASE === 'phase-production-build') return
  const { listenForExpiry } = await import('#lib/cache/expiry-listener.ts')
  const { requireDatabaseDirectUrl } = await import('#lib/env.ts')
  const { log } = await import('#lib/errors/log.ts')
  const { remember } = await import('#lib/database/remember.ts')
  remember('expiry-listener', () =>
    listenForExpiry({
      connectionString: requireDatabaseDirectUrl(),
      onLost: (error) =>
        log.warn({ err: error }, 'lost the connection for cache expiry; reconnecting'),
      onListening: () => log.info('listening for cache expiry'),
    }),
  )
}

/** Next answers 500 to any error; the front must tell an unreachable database from a bug. */
export const onRequestError: Instrumentation.onRequestError = async (error) => {
  const { currentRenderReport } = await import('#lib/cache/render-report.ts')
  const { isDatabaseAway } = await import('#lib/errors/errors.ts')
  const report = currentRenderReport()
  if (!report) return
  report.failed = true
  report.databaseAway ||= isDatabaseAway(error)
}
