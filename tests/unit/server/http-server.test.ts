import { once } from 'node:events'
import { Agent, get as httpGet, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openServer } from '#lib/server/http-server.ts'
import { raw, rawToEnd, startFront, stopFronts } from '#tests/unit/server/front-server.ts'

let base = ''
beforeAll(async () => {
  base = await startFront()
})
afterAll(stopFronts)

describe('a request that is none', () => {
  it.each([
    ['rubbish', 'rubbish\r\n\r\n', 400],
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
    ['to somebody else', 'GET http://evil.example/ HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    [
      'for a WebSocket',
      'GET /articles/x HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
      200,
    ],
  ])('%s gets a clear answer', async (_, bytes, status) => {
    expect(await raw(base, bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  })

  it('could be read in two ways, so nothing behind it on the connection is read', async () => {
    const smuggled =
      'POST /counselling/requests HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n' +
      'Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /articles/x HTTP/1.1\r\nHost: a\r\n\r\n'
    const answer = await rawToEnd(base, smuggled)
    expect(answer).toMatch(/^HTTP\/1.1 400 /)
    expect(answer).toContain('\r\nConnection: close\r\n')
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1)
  })

  it('that never ends is given up', async () => {
    const impatient = await startFront(
      {},
      { headersTimeout: 100, requestTimeout: 150, connectionsCheckingInterval: 50 },
    )
    expect(await raw(impatient, 'GET /articles/x HTTP/1.1\r\nHost:')).toMatch(/^HTTP\/1.1 408 /)
  })
})

describe('a server that stops', () => {
  it('answers what is under way, and sends its visitors elsewhere', async () => {
    const server = await openServer(
      (request, response) => void setTimeout(() => response.end(request.url), 100),
      0,
      { host: '127.0.0.1' },
    )
    const agent = new Agent({ keepAlive: true })
    const ask = async (path: string) => {
      const request = httpGet({ host: '127.0.0.1', port: server.port, path, agent })
      const [response] = (await once(request, 'response')) as [IncomingMessage]
      return { body: await text(response), connection: response.headers.connection }
    }
    expect(await ask('/before')).toEqual({ body: '/before', connection: 'keep-alive' })
    const underWay = ask('/under-way')
    await new Promise((resolve) => setTimeout(resolve, 20))
    const drained = server.drain()
    expect((await underWay).body).toBe('/under-way')
    await drained
    agent.destroy()
    await expect(ask('/after')).rejects.toThrow('ECONNREFUSED')
  })
})
