import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { Transform } from 'node:stream'

export type DatabaseProxy = {
  /** URL of the database through this proxy. */
  url: string
  /** Closes all connections and refuses new ones until `mend`. */
  interrupt: () => void
  restore: () => void
  /** Delays all data by this time in each direction. */
  delay: (milliseconds: number) => void
  close: () => Promise<void>
}

/** Starts a TCP proxy between a process and its database. */
export async function openDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isCut = false
  let delay = 0
  const late = () =>
    new Transform({
      transform: (part, _, done) => void setTimeout(done, delay, null, part),
    })
  const keep = (socket: Socket, other: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => {
      sockets.delete(socket)
      other.destroy()
    })
  }
  const server = createServer((near) => {
    if (isCut) return void near.resetAndDestroy()
    const far = connect(Number(target.port || 5432), target.hostname)
    keep(near, far)
    keep(far, near)
    near.pipe(late()).pipe(far).pipe(late()).pipe(near)
  })
  const { promise: listening, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await listening
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const endAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: url.href,
    interrupt() {
      isCut = true
      endAll()
    },
    restore() {
      isCut = false
    },
    delay(milliseconds) {
      delay = milliseconds
    },
    async close() {
      endAll()
      const closed = Promise.withResolvers<void>()
      server.close(() => closed.resolve())
      await closed.promise
    },
  }
}
