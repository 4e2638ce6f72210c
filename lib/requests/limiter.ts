import { AppError, toAppError } from '#lib/errors/errors.ts'

type LimiterOptions = {
  /** How many are worked on at a time. */
  maxConcurrent: number
  /** Whoever waits is told so once nobody has got through for this long. */
  idleTimeoutMs: number
  /** Nobody waits longer, however many get through. */
  maxWaitMs: number
}

/**
 * A door for work that people wait for. Five hundred at once are let in a few at a time instead of
 * standing in each other's way; while the database is away all are told soon, since none gets
 * through.
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
   * Work that has begun goes on when its caller is told that it did not work: it may be stored
   * after all, and keeps its place until it ends.
   *
   * @throws AppError unavailable when patience ends
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
        const left = this.#patienceLeft(entered)
        if (left > 0) timer = setTimeout(look, left)
        else giveUp()
      }
      let timer = setTimeout(look, this.#rules.idleTimeoutMs)
      if (this.#free > 0) begin()
      else this.#waiting.push(begin)
    })
  }

  #patienceLeft(entered: number): number {
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
