import { isDatabaseAway } from '#lib/errors/errors.ts'
import { db } from './db.ts'

const patience = 2_000

/** Explains to the operator why the database cannot be used at the moment; null if it can. */
export async function databaseProblem(): Promise<string | null> {
  const late = Promise.withResolvers<string>()
  const timer = setTimeout(late.resolve, patience, 'The database does not answer within 2 seconds.')
  try {
    return await Promise.race([ask(), late.promise])
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
      : 'The database refuses the simplest query.'
  }
}
