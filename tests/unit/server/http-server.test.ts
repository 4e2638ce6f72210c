import { once } from 'node:events'
import { Agent, get as httpGet, type IncomingMessage, type RequestListener } from 'node:http'
import { connect } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type OpenServer, openServer } from '#lib/server/http-server.ts'
import { raw, rawToEnd, startFront, stopFronts } from './front-server.ts'

let base = ''
beforeAll(async () => {
  base = await startFront()
})
afterAll(stopFronts)

describe('the HTTP server', () => {
  it.each([
    ['not HTTP', 'rubbish\r\n\r\n', 400],
    ['without a host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['with two hosts', 'GET /articles HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400],
    [
      'with two lengths',
      'POST /counselling/requests HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['with 64 KB of headers', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(65_536)}\r\n\r\n`, 431],
    [
      'with 20 KB of address',
      `GET /articles/x?q=${'a'.repeat(20_480)} HTTP/1.1\r\nHost: a\r\n\r\n`,
      414,
    ],
    ['for another host', 'GET http://evil.example/ HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    [
      'for a WebSocket',
      'GET /articles/x HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      200,
    ],
  ])('an unusual request (%s) gets the right status', async (_, bytes, status) => {
    expect(await raw(base, bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  })

  it('the server reads nothing after an ambiguous request on the same connection', async () => {
    const smuggled =
      'POST /counselling/requests HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n' +
      'Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /articles/x HTTP/1.1\r\nHost: a\r\n\r\n'
    const answer = await rawToEnd(base, smuggled)
    expect(answer).toMatch(/^HTTP\/1.1 400 /)
    expect(answer).toContain('\r\nConnection: close\r\n')
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1)
  })

  it('a request that is never completed times out with 408', async () => {
    const impatient = await startFront(
      {},
      { headersTimeout: 100, requestTimeout: 150, connectionsCheckingInterval: 50 },
    )
    expect(await raw(impatient, 'GET /articles/x HTTP/1.1\r\nHost:')).toMatch(/^HTTP\/1.1 408 /)
  })
})

async function connection({ port }: OpenServer) {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect').finally(() => socket.destroy())
}

describe('the HTTP server during a shutdown', () => {
  const open = (listener: RequestListener, drainTimes = { idleGraceMs: 300, maxMs: 5_000 }) =>
    openServer(listener, 0, { host: '127.0.0.1', drainTimes })

  const askWith =
    ({ port }: OpenServer, agent: Agent) =>
    async (path: string) => {
      const request = httpGet({ host: '127.0.0.1', port, path, agent })
      const [response] = (await once(request, 'response')) as [IncomingMessage]
      return { body: await text(response), connection: response.headers.connection }
    }

  it('the server completes running requests and accepts no new connections', async () => {
    const received = Promise.withResolvers<() => void>()
    const server = await open((request, response) => {
      if (request.url === '/under-way') received.resolve(() => response.end(request.url))
      else response.end(request.url)
    })
    const agent = new Agent({ keepAlive: true })
    const ask = askWith(server, agent)
    expect(await ask('/before')).toEqual({ body: '/before', connection: 'keep-alive' })
    const underWay = ask('/under-way')
    const complete = await received.promise
    const drained = server.drain()
    await vi.waitFor(async () => await expect(connection(server)).rejects.toThrow('ECONNREFUSED'))
    complete()
    expect(await underWay).toEqual({ body: '/under-way', connection: 'close' })
    await drained
    agent.destroy()
    await expect(ask('/after')).rejects.toThrow('ECONNREFUSED')
  })

  it('the server answers a late request on an open connection and closes an idle one', async () => {
    const grace = { idleGraceMs: 2_000, maxMs: 10_000 }
    const server = await open((request, response) => void response.end(request.url), grace)
    const agent = new Agent({ keepAlive: true })
    const ask = askWith(server, agent)
    await ask('/before')
    const silent = connect(server.port, '127.0.0.1')
    await once(silent, 'connect')
    const silentIsClosed = once(silent.resume(), 'close')
    // Also a connection that the server accepts during the shutdown is closed.
    await sleep(100)
    const drained = server.drain()
    await sleep(150)
    expect(await ask('/late')).toEqual({ body: '/late', connection: 'close' })
    await Promise.all([drained, silentIsClosed])
    agent.destroy()
  })

  it('the server waits for a slow client longer than the idle grace period', async () => {
    const large = Buffer.alloc(16 * 1024 * 1024, 'x')
    const server = await open((_, response) => void response.end(large))
    const request = httpGet({ host: '127.0.0.1', port: server.port })
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    const drained = server.drain()
    await sleep(800)
    expect((await buffer(response)).length).toBe(large.length)
    await drained
  })

  it('the server closes connections after the maximum time', async () => {
    const received = Promise.withResolvers<void>()
    const server = await open(() => received.resolve(), { idleGraceMs: 50, maxMs: 200 })
    const hanging = httpGet({ host: '127.0.0.1', port: server.port })
    const failure = once(hanging, 'error')
    await received.promise
    await server.drain()
    expect(String(await failure)).toContain('socket hang up')
  })
})
