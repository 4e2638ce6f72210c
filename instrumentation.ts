import type { Instrumentation } from 'next'

const listening = Symbol.for('lectern.expiry-listener')

/** Once per server process, in production and under `npm run dev`; a build has no database. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  if (process.env.NEXT_PHASE === 'phase-production-build') return
  const shared = globalThis as { [listening]?: unknown }
  if (shared[listening]) return
  const { listenForExpiry } = await import('#lib/cache/expiry-listener.ts')
  const { requireDatabaseDirectUrl } = await import('#lib/env.ts')
  const { log } = await import('#lib/errors/log.ts')
  shared[listening] = listenForExpiry({
    connectionString: requireDatabaseDirectUrl(),
    onLost: (error) => log.warn({ err: error }, 'not listening for what expires; trying again'),
    onListening: () => log.info('listening for what expires'),
  })
}

/** Next answers 500 whatever a page threw; the front has to tell a lost database from a mistake. */
export const onRequestError: Instrumentation.onRequestError = async (error) => {
  const { currentRenderReport } = await import('#lib/cache/render-report.ts')
  const { isDatabaseAway } = await import('#lib/errors/errors.ts')
  const report = currentRenderReport()
  if (!report) return
  report.failed = true
  report.databaseAway ||= isDatabaseAway(error)
}
