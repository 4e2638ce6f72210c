import { AsyncLocalStorage } from 'node:async_hooks'
import { remember } from './remember.ts'

/** The number of statements that a piece of work sent to the database, and their total time. */
export type QueryTiming = { queries: number; milliseconds: number }

export const newTiming = (): QueryTiming => ({ queries: 0, milliseconds: 0 })

const { store, total } = remember('query-timing', () => ({
  store: new AsyncLocalStorage<QueryTiming>(),
  total: newTiming(),
}))

/** Runs `work` and adds its statements to `timing`, which may be read before `work` ends. */
export const timeQueries = <T>(timing: QueryTiming, work: () => T): T => store.run(timing, work)

/** All statements that this process has sent since it started. */
export const allQueries = (): Readonly<QueryTiming> => total

/**
 * Starts timing one statement. Call the returned function when the result arrives: that happens
 * outside of the async context in which the statement was sent.
 */
export function beginQuery(): () => void {
  const begun = performance.now()
  const current = store.getStore()
  return () => {
    const elapsed = performance.now() - begun
    for (const timing of [total, current]) {
      if (!timing) continue
      timing.queries += 1
      timing.milliseconds += elapsed
    }
  }
}
