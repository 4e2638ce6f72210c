import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SIGNED_OUT_TEXT } from '#lib/errors/signed-out-text.ts'
import { createClientLimits } from '#lib/server/client-limits.ts'
import { answerMalformedRequest } from '#lib/server/malformed-request.ts'
import { createTokenBuckets } from '#lib/server/token-buckets.ts'
import { startFront, stopFronts } from './front-server.ts'

afterAll(stopFronts)

describe('an unknown address', () => {
  let base = ''
  beforeAll(async () => {
    base = await startFront()
  })

  it('an unknown slug gets the 404 page without a render', async () => {
    for (const path of ['/articles/unknown', '/unknown', '/courses/unknown']) {
      const response = await fetch(base + path)
      expect([response.status, await response.text()]).toEqual([404, 'our own 404'])
      expect(response.headers.get('cache-status')).toBeNull()
    }
  })

  it.each(['GET', 'POST', 'PUT', 'DELETE'])(
    'a %s request for an API address that does not exist is refused as JSON, its body unread',
    async (method) => {
      const body = method === 'GET' ? {} : { body: Buffer.alloc(2 ** 20) }
      const response = await fetch(`${base}/api/v1/nothing`, { method, ...body })
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ error: { code: 'not-found' } })
    },
  )
})

it('a server action of a stranger is refused before Next decodes it', async () => {
  const base = await startFront()
  const response = await fetch(`${base}/admin/articles`, {
    method: 'POST',
    headers: { 'next-action': 'abc', 'content-type': 'text/plain' },
    body: '["$F1"]',
  })
  expect([response.status, await response.text()]).toEqual([401, SIGNED_OUT_TEXT])
  expect(response.headers.get('content-type')).toBe('text/plain')
})

describe('the limits of one client', () => {
  const buckets = (capacity: number) =>
    createTokenBuckets({ capacity, refillPerSecond: 0.1, now: () => 0 })

  it('a client that asks for many uncached pages gets 429, but cached ones still', async () => {
    const limits = createClientLimits({ uncached: buckets(2.4) })
    const base = await startFront({}, {}, { limits })
    const status = async (path: string) => (await fetch(base + path)).status
    expect(await status('/articles/a')).toBe(200)
    expect(await status('/articles/b')).toBe(200)
    const refused = await fetch(`${base}/articles/c`)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10'])
    expect(await status('/articles/a')).toBe(200)
  })

  it('a client that sends many forms gets 429 before the body is read', async () => {
    const limits = createClientLimits({ writes: buckets(1) })
    const base = await startFront({}, {}, { limits })
    const post = (body: string) =>
      fetch(`${base}/counselling/requests`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
    expect((await post('a=1')).status).toBe(200)
    const refused = await post('a=1')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10'])
  })

  it('unfinished bodies of one client are refused beyond its share of the memory', async () => {
    const limits = createClientLimits({ writes: buckets(100) })
    const base = await startFront({}, {}, { limits })
    const { port } = new URL(base)
    const head =
      'POST /counselling/requests HTTP/1.1\r\nHost: a\r\nContent-Length: 65536\r\n' +
      'Content-Type: application/x-www-form-urlencoded\r\n\r\n'
    // 65 unfinished bodies of 65,000 bytes are more than 4 MiB.
    const open = Array.from({ length: 65 }, () => connect(Number(port), '127.0.0.1'))
    const firstAnswer = Promise.any(
      open.map(async (socket) => {
        socket.write(head + 'a'.repeat(65_000))
        const [answer] = await once(socket, 'data')
        return String(answer)
      }),
    )
    expect(await firstAnswer).toMatch(/^HTTP\/1\.1 503 /)
    for (const socket of open) socket.destroy()
  })
})

it('a connection whose broken request was answered is closed, although the client keeps its side open', async () => {
  const server = createServer()
  server.on('clientError', answerMalformedRequest)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  socket.write('rubbish\r\n\r\n')
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1\.1 400 /)
  const countOpen = () =>
    new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))
  await expect.poll(countOpen, { timeout: 4_000 }).toBe(0)
  expect(socket.writable).toBe(true)
  socket.destroy()
  server.close()
})
