import { Client, Pool, type PoolClient, type PoolConfig } from 'pg'
import { beginQuery } from './query-timing.ts'
import { ConnectionGate, mayUseReserved } from './reserved-connections.ts'

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

type PoolOptions = PoolConfig & {
  max: number
  connectionTimeoutMillis: number
  /** Connections that only work inside `withReservedConnections` may use. */
  reserved: number
}

type ConnectCallback = Parameters<Pool['connect']>[0]

/**
 * A pool that reports the duration of each statement to `lib/database/query-timing.ts`, including the
 * time it waits for a connection, and keeps some connections for counselling requests.
 */
export class TimedPool extends Pool {
  readonly #gate: ConnectionGate
  readonly #gated = new WeakSet<PoolClient>()

  constructor({ reserved, ...config }: PoolOptions) {
    super({ ...config, Client: TimedClient })
    const { max, connectionTimeoutMillis: timeoutMs } = config
    this.#gate = new ConnectionGate({ maxConcurrent: max - reserved, timeoutMs })
    this.on('release', (_, client) => {
      if (this.#gated.delete(client)) this.#gate.leave()
    })
  }

  override query(...given: unknown[]) {
    const noted = beginQuery()
    const answer = Reflect.apply(super.query, this, given)
    if (answer instanceof Promise) answer.then(noted, noted)
    return answer
  }

  /** Queries that wait for a connection. */
  get queued(): number {
    return this.waitingCount + this.#gate.waiting
  }

  override connect(): Promise<PoolClient>
  override connect(callback: ConnectCallback): void
  override connect(callback?: ConnectCallback): Promise<PoolClient> | undefined {
    if (mayUseReserved()) return callback ? void super.connect(callback) : super.connect()
    const connecting = this.#connectGated()
    if (!callback) return connecting
    connecting.then(
      (client) => callback(undefined, client, client.release.bind(client)),
      (error) => callback(error, undefined, () => {}),
    )
    return
  }

  async #connectGated(): Promise<PoolClient> {
    await this.#gate.enter()
    try {
      const client = await super.connect()
      this.#gated.add(client)
      return client
    } catch (error) {
      this.#gate.leave()
      throw error
    }
  }
}
