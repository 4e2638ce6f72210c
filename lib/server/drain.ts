import type { Server, ServerResponse } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds. */
export type DrainTimes = {
  /** How long an idle connection may still bring a request. */
  idleGraceMs: number
  /** After it whatever is left is cut. */
  maxMs: number
}

type Connection = {
  last: ServerResponse | null
  /** How much it had brought when it was first found idle. */
  bytesReadWhenIdle: number | null
}

const POLL_INTERVAL_MS = 50
const ACCEPT_QUEUE_MAX_MS = 1_000

/**
 * Watches the connections of a server, so that it can stop without losing a request. HTTP/1.1 has
 * no goodbye: whoever closes an idle connection may meet a request on its way, and its sender can't
 * know whether it counted (RFC 9112 9.5). So an idle connection stays open for a while; the request
 * that comes on it is answered, and with the answer its sender is told to go.
 *
 * @returns stops the server; resolves when no connection is left
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
    if (connection) Object.assign(connection, { last: response, broughtWhenIdle: null })
    if (leaving) response.setHeader('Connection', 'close')
  })

  function announceClose() {
    leaving = true
    for (const { last } of connections.values()) {
      if (last && !last.headersSent) last.setHeader('Connection', 'close')
    }
  }

  /** Not Node's `closeIdleConnections`: it also cuts off answers that a slow reader still reads. */
  function closeIdle(graceIsOver: boolean) {
    for (const [socket, connection] of connections) {
      const answered = connection.last?.writableFinished ?? true
      if (!answered) continue
      connection.bytesReadWhenIdle ??= socket.bytesRead
      if (graceIsOver && connection.bytesReadWhenIdle === socket.bytesRead) socket.destroy()
    }
  }

  return async ({ idleGraceMs: grace, maxMs: most }) => {
    const begun = performance.now()
    const passed = () => performance.now() - begun
    await acceptPendingConnections(server)
    // Not the one of http.Server, which closes idle connections at once.
    NetServer.prototype.close.call(server)
    announceClose()
    while (connections.size > 0 && passed() < most) {
      closeIdle(passed() >= grace)
      await sleep(POLL_INTERVAL_MS)
    }
    server.close()
    server.closeAllConnections()
  }
}

/**
 * Closing a listener resets those who are connected and not yet accepted. Node accepts one in each
 * turn of its loop, so after turns without any, nobody waits.
 */
async function acceptPendingConnections(server: Server) {
  let came = 0
  const count = () => {
    came += 1
  }
  server.on('connection', count)
  const deadline = performance.now() + ACCEPT_QUEUE_MAX_MS
  for (let before = -1; before !== came && performance.now() < deadline; ) {
    before = came
    await nextTurn()
    await nextTurn()
  }
  server.off('connection', count)
}
