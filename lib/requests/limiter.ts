import { AppError, toAppError } from '#lib/errors/errors.ts'

type LimiterOptions = {
  /** Calls that run at the same time. */
  maxConcurrent: number
  /** Waiting calls are refused once no call has succeeded for this long. */
  idleTimeoutMs: number
  /** Longest wait of a call, even while others succeed. */
  maxWaitMs: number
}

/**
 * Runs at most `maxConcurrent` calls at once and queues the others. While the database is unavailable
 * no call succeeds, so all waiting ones are refused soon.
 */
export class Limiter {
  readonly #rules: LimiterOptions
  #free: number
  #waiting: (() => void)[] = []
  #lastThrough = 0

  constructor(rules: LimiterOptions) {
    this.#rules = rules
    this.#free = rules.maxConcurrent
  }

  /**
   * Work that has started continues after its caller was refused: it may still succeed, and counts
   * as running until it ends.
   *
   * @throws AppError unavailable when the timeout ends
   */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const entered = performance.now()
      const begin = () => {
        this.#free -= 1
        work()
          .finally(() => this.#leave())
          .then(
            (result) => {
              this.#through(timer)
              resolve(result)
            },
            (error) => {
              if (toAppError(error).code === 'unavailable') clearTimeout(timer)
              else this.#through(timer)
              reject(error)
            },
          )
      }
      const giveUp = () => {
        this.#waiting = this.#waiting.filter((it) => it !== begin)
        reject(new AppError('unavailable'))
      }
      const look = () => {
        const left = this.#timeLeft(entered)
        if (left > 0) timer = setTimeout(look, left)
        else giveUp()
      }
      let timer = setTimeout(look, this.#rules.idleTimeoutMs)
      if (this.#free > 0) begin()
      else this.#waiting.push(begin)
    })
  }

  #timeLeft(entered: number): number {
    const { idleTimeoutMs, maxWaitMs } = this.#rules
    const now = performance.now()
    return Math.min(Math.max(this.#lastThrough, entered) + idleTimeoutMs, entered + maxWaitMs) - now
  }

  #through(timer: NodeJS.Timeout): void {
    clearTimeout(timer)
    this.#lastThrough = performance.now()
  }

  #leave(): void {
    this.#free += 1
    this.#waiting.shift()?.()
  }
}
