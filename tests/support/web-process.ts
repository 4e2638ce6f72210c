import { inject } from 'vitest'
import { createClientLimits } from '#lib/server/client-limits.ts'
import { createTokenBuckets } from '#lib/server/token-buckets.ts'
import { freePort } from '#lib/setup/port.ts'
import { copyDatabase, dropDatabase } from '#lib/setup/test/copies.ts'

export type Web = {
  origin: string
  port: number
  stop: () => Promise<void>
}

/**
 * Makes this process the web process, like `lib/server/main.ts`: the production build behind the
 * front, on a free port and a copy of the demo database. Call it once in a test file.
 */
export async function becomeWebProcess(): Promise<Web> {
  const { url, environment } = inject('demoDatabase')
  const database = await copyDatabase(url, `lectern_documents_${process.env.VITEST_POOL_ID}`)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  Object.assign(process.env, environment, {
    // React and Next choose their builds by this variable when they are loaded.
    NODE_ENV: 'production',
    DATABASE_URL: database,
    DATABASE_DIRECT_URL: database,
    PORT: String(port),
    SITE_URL: origin,
  })
  const { startWeb } = await import('#lib/server/main.ts')
  // A test asks for more pages that are not cached than a visitor does.
  const uncached = createTokenBuckets({ capacity: 100_000, refillPerSecond: 100_000 })
  const web = await startWeb({ port, limits: createClientLimits({ uncached }) })
  const stop = async () => {
    await web.stop()
    const { db } = await import('#lib/database/db.ts')
    await db.$disconnect()
    await dropDatabase(database)
  }
  return { origin, port, stop }
}
