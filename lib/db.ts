import { PrismaPg } from '@prisma/adapter-pg'
import { env, requireDatabaseUrl } from '#lib/env.ts'
import { applyExpiry } from '#lib/tags.ts'
import { type Prisma, PrismaClient } from '#prisma/client/client.ts'

const CLIENT = Symbol.for('lectern.db')

export type Db = PrismaClient
export type Tx = Prisma.TransactionClient

/**
 * The one client of this process. It connects at its first query, so importing this file needs no
 * database: a build has none.
 */
export const db: Db = sharedClient()

/**
 * Runs `work` in one transaction: all of it is stored, or nothing. What `work` expired counts as
 * expired in this process before this returns.
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

/** Next loads this file more than once in a process; the client lives outside of its modules. */
function sharedClient(): Db {
  const shared = globalThis as { [CLIENT]?: Db }
  shared[CLIENT] ??= new PrismaClient({ adapter: lazyAdapter() })
  return shared[CLIENT]
}

function lazyAdapter() {
  let adapter: PrismaPg | undefined
  const connected = () => {
    adapter ??= new PrismaPg({
      connectionString: requireDatabaseUrl(),
      max: env().databasePool,
      // A database that is away should be noticed while somebody still waits.
      connectionTimeoutMillis: 2_000,
      query_timeout: 20_000,
    })
    return adapter
  }
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connected().connect(),
  } as const
}
