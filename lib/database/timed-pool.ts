import { Client, Pool, type PoolConfig } from 'pg'
import { beginQuery } from './query-timing.ts'

/** Notes statements inside transactions. Those with a callback are the pool's own, noted there. */
class TimedClient extends Client {
  // pg declares ten overloads; what comes in goes on as it is.
  override query(...given: unknown[]) {
    const noted = typeof given.at(-1) === 'function' ? null : beginQuery()
    const answer = Reflect.apply(super.query, this, given)
    if (noted && answer instanceof Promise) answer.then(noted, noted)
    return answer
  }
}

/** Notes statements outside of transactions, with the time that they waited for a connection. */
class TimedPool extends Pool {
  override query(...given: unknown[]) {
    const noted = beginQuery()
    const answer = Reflect.apply(super.query, this, given)
    if (answer instanceof Promise) answer.then(noted, noted)
    return answer
  }
}

/** A pool that tells `lib/database/query-timing.ts` how long each statement took. */
export const timedPool = (config: PoolConfig): Pool =>
  new TimedPool({ ...config, Client: TimedClient })
