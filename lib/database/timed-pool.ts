import { Client, Pool, type PoolConfig } from 'pg'
import { beginQuery } from './query-timing.ts'

/** Times statements in transactions. Those with a callback come from the pool, which times them. */
class TimedClient extends Client {
  // pg declares ten overloads; the arguments are passed on unchanged.
  override query(...given: unknown[]) {
    const recorded = typeof given.at(-1) === 'function' ? null : beginQuery()
    const answer = Reflect.apply(super.query, this, given)
    if (recorded && answer instanceof Promise) answer.then(recorded, recorded)
    return answer
  }
}

/** Times statements outside of transactions, including the time they wait for a connection. */
class TimedPool extends Pool {
  override query(...given: unknown[]) {
    const noted = beginQuery()
    const answer = Reflect.apply(super.query, this, given)
    if (answer instanceof Promise) answer.then(noted, noted)
    return answer
  }
}

/** Creates a pool that reports the duration of each statement to `lib/database/query-timing.ts`. */
export const timedPool = (config: PoolConfig): Pool =>
  new TimedPool({ ...config, Client: TimedClient })
