import { toAppError } from '#lib/errors/errors.ts'

const TRIES = 20

/** Repeats work for which the database had no free connection, as visitors and jobs do. */
export async function retryWhileBusy<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (tries === TRIES || toAppError(error).code !== 'unavailable') throw error
    }
  }
}
