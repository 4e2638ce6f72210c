import { AsyncLocalStorage } from 'node:async_hooks'
import { remember } from './remember.ts'

const reserved = remember('reserved-connections', () => new AsyncLocalStorage<true>())

/**
 * Runs `work` with access to the connections of the pool that are kept free for counselling requests:
 * pages that wait for the database must not keep a visitor's request from being stored.
 */
export const withReservedConnections = <Result>(work: () => Promise<Result>): Promise<Result> =>
  reserved.run(true, work)

export const mayUseReserved = (): boolean => reserved.getStore() === true

type GateOptions = { maxConcurrent: number; timeoutMs: number }

/** Lets at most `maxConcurrent` callers through at once, in the order of their arrival. */
export class ConnectionGate {
  readonly #timeoutMs: number
  #free: number
  #waiting: (() => void)[] = []

  constructor({ maxConcurrent, timeoutMs }: GateOptions) {
    this.#free = maxConcurrent
    this.#timeoutMs = timeoutMs
  }

  get waiting(): number {
    return this.#waiting.length
  }

  /** Rejects like pg's own pool when the timeout has passed. */
  enter(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1
      return Promise.resolve()
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const begin = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(() => {
      this.#waiting = this.#waiting.filter((it) => it !== begin)
      reject(new Error('timeout exceeded when trying to connect'))
    }, this.#timeoutMs)
    this.#waiting.push(begin)
    return promise
  }

  leave(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#free += 1
  }
}
