import { PrismaPg } from '@prisma/adapter-pg'
import { applyExpiry } from '#lib/cache/tags.ts'
import { env, requireDatabaseUrl } from '#lib/env.ts'
import { type Prisma, PrismaClient } from '#prisma/client/client.ts'
import { remember } from './remember.ts'
import { statementNames } from './statement-names.ts'
import { TimedPool } from './timed-pool.ts'

type Db = PrismaClient
export type Tx = Prisma.TransactionClient

/**
 * The only Prisma client of this process. It connects at its first query, so this file can be
 * imported without a database, as during a build.
 */
export const db: Db = shared().client

/**
 * Runs `work` in one transaction. Tags that `work` expired are expired in this process before this
 * function returns.
 */
export async function transaction<Result>(
  work: (tx: Tx) => Promise<Result>,
  options: { isolationLevel?: Prisma.TransactionIsolationLevel; timeout?: number } = {},
): Promise<Result> {
  let begun: Tx | undefined
  const result = await db.$transaction(
    (tx) => {
      begun = tx
      return work(tx)
    },
    { maxWait: 5_000, timeout: 15_000, ...options },
  )
  if (begun) applyExpiry(begun)
  return result
}

type Shared = { client: PrismaClient; pool: TimedPool | null }

/** Numbers of open and idle connections and of waiting queries; null before the first query. */
export function poolState(): { open: number; idle: number; waiting: number } | null {
  const { pool } = shared()
  if (!pool) return null
  return { open: pool.totalCount, idle: pool.idleCount, waiting: pool.queued }
}

function shared(): Shared {
  return remember('db', () => ({
    client: new PrismaClient({ adapter: lazyAdapter() }),
    pool: null,
  }))
}

function lazyAdapter() {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => {
      const options = { disposeExternalPool: true, ...namedStatements() }
      return new PrismaPg(openPool(), options).connect()
    },
  } as const
}

/**
 * Names prepared statements, unless a pooler is used: it may send each statement over another
 * connection. A separate direct URL shows that there is a pooler.
 */
function namedStatements() {
  const { databaseUrl, databaseDirectUrl } = env()
  return databaseUrl === databaseDirectUrl ? { statementNameGenerator: statementNames() } : {}
}

function openPool(): TimedPool {
  const { databasePool } = env()
  const pool = new TimedPool({
    connectionString: requireDatabaseUrl(),
    max: databasePool,
    reserved: reservedOf(databasePool),
    // An unreachable database must be detected while the visitor still waits.
    connectionTimeoutMillis: 2_000,
    query_timeout: 20_000,
    // A new connection costs more than the queries of a page.
    idleTimeoutMillis: 300_000,
    // Prisma's adapter writes and reads timestamps without their offset, so a session in another
    // zone would shift every date. Poolers track this parameter for each client.
    onConnect: async (client) => {
      await client.query("SET TIME ZONE 'UTC'")
    },
  })
  shared().pool = pool
  return pool
}

/** A third of the pool is for counselling requests; a very small pool is shared. */
const reservedOf = (poolSize: number) => (poolSize < 4 ? 0 : Math.floor(poolSize / 3))
