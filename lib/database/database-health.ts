import { isDatabaseAway } from '#lib/errors/errors.ts'
import { db } from './db.ts'

const HEALTH_TIMEOUT_MS = 2_000

/** Explains to the operator why the database cannot be used at the moment; null if it can. */
export async function databaseProblem(): Promise<string | null> {
  const timeout = Promise.withResolvers<string>()
  const timer = setTimeout(
    timeout.resolve,
    HEALTH_TIMEOUT_MS,
    'The database does not answer within 2 seconds.',
  )
  try {
    return await Promise.race([ask(), timeout.promise])
  } finally {
    clearTimeout(timer)
  }
}

async function ask(): Promise<string | null> {
  try {
    await db.$queryRaw`SELECT 1`
    return null
  } catch (error) {
    return isDatabaseAway(error)
      ? 'The database cannot be reached.'
      : 'The database rejects queries.'
  }
}
