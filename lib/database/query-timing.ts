import { AsyncLocalStorage } from 'node:async_hooks'

/** What a piece of work asked of the database: how many statements, and their time added up. */
export type QueryTiming = { queries: number; milliseconds: number }

// On globalThis: the front and Next's bundles each load this file and must meet in one store.
const key = Symbol.for('lectern.query-timing')
type Shared = { store: AsyncLocalStorage<QueryTiming>; total: QueryTiming }
const shared = globalThis as typeof globalThis & { [key]?: Shared }
shared[key] ??= { store: new AsyncLocalStorage(), total: { queries: 0, milliseconds: 0 } }
const { store, total } = shared[key]

/** Runs `work`; `timing` grows while it runs and may be read before it ends. */
export const timeQueries = <T>(timing: QueryTiming, work: () => T): T => store.run(timing, work)

export const newTiming = (): QueryTiming => ({ queries: 0, milliseconds: 0 })

/** Everything that this process has asked since it started. */
export const allQueries = (): Readonly<QueryTiming> => total

/**
 * For the database's client, where a statement is asked: the answer comes outside of the asker's
 * context. Call the result when it is there.
 */
export function beginQuery(): () => void {
  const begun = performance.now()
  const asker = store.getStore()
  return () => {
    const took = performance.now() - begun
    for (const timing of [total, asker]) {
      if (!timing) continue
      timing.queries += 1
      timing.milliseconds += took
    }
  }
}
