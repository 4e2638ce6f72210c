import type { Server, ServerResponse } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'

export type DrainTimes = {
  /** How long an idle connection stays open for one more request. */
  idleGraceMs: number
  /** After this time all remaining connections are closed. */
  maxMs: number
}

type Connection = {
  last: ServerResponse | null
  /** Bytes received when it was first found idle. */
  bytesReadWhenIdle: number | null
}

const POLL_INTERVAL_MS = 50
const ACCEPT_QUEUE_MAX_MS = 1_000

/**
 * Tracks the connections of a server, so that it can stop without losing a request. HTTP/1.1 has no
 * closing handshake: a request may arrive while we close an idle connection, and the client cannot
 * know whether it was processed (RFC 9112, 9.5). So idle connections stay open for a grace period, and
 * a request that arrives on them is answered with `Connection: close`.
 *
 * @returns a function that stops the server and resolves when no connection is left
 */
export function drainable(server: Server): (times: DrainTimes) => Promise<void> {
  const connections = new Map<Socket, Connection>()
  let leaving = false

  server.on('connection', (socket) => {
    connections.set(socket, { last: null, bytesReadWhenIdle: null })
    socket.once('close', () => connections.delete(socket))
  })
  server.prependListener('request', ({ socket }, response) => {
    const connection = connections.get(socket)
    if (connection) {
      connection.last = response
      connection.bytesReadWhenIdle = null
    }
    if (leaving) response.setHeader('Connection', 'close')
  })

  function announceClose() {
    leaving = true
    for (const { last } of connections.values()) {
      if (last && !last.headersSent) last.setHeader('Connection', 'close')
    }
  }

  /** Replaces Node's `closeIdleConnections`, which also aborts responses to slow clients. */
  function closeIdle(graceIsOver: boolean) {
    for (const [socket, connection] of connections) {
      const answered = connection.last?.writableFinished ?? true
      if (!answered) continue
      connection.bytesReadWhenIdle ??= socket.bytesRead
      if (graceIsOver && connection.bytesReadWhenIdle === socket.bytesRead) socket.destroy()
    }
  }

  return async ({ idleGraceMs, maxMs }) => {
    const begun = performance.now()
    const passed = () => performance.now() - begun
    await acceptPendingConnections(server)
    // The close of http.Server would close idle connections at once.
    NetServer.prototype.close.call(server)
    announceClose()
    while (connections.size > 0 && passed() < maxMs) {
      closeIdle(passed() >= idleGraceMs)
      await sleep(POLL_INTERVAL_MS)
    }
    server.close()
    server.closeAllConnections()
  }
}

/**
 * Waits until all pending connections are accepted, since closing the listener would reset them. Node
 * accepts at least one per turn of the event loop, so after turns without a new one the queue is empty.
 */
async function acceptPendingConnections(server: Server) {
  let accepted = 0
  const count = () => {
    accepted += 1
  }
  server.on('connection', count)
  const deadline = performance.now() + ACCEPT_QUEUE_MAX_MS
  for (let before = -1; before !== accepted && performance.now() < deadline; ) {
    before = accepted
    await nextTurn()
    await nextTurn()
  }
  server.off('connection', count)
}
