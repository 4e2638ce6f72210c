import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { isLoopback, limitConnections } from '#lib/server/connection-limit.ts'

let server: Server
const sockets: Socket[] = []

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server.close()
})

async function startServer(isExempt: (address: string) => boolean) {
  server = createHttpServer((_, response) => response.end('here'))
  limitConnections(server, { maxPerAddress: 3, isExempt })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
}

/** Whether the server responds on a new connection, which stays open. */
async function isServed() {
  const { port, address } = server.address() as AddressInfo
  const socket = connect({ port, host: address })
  sockets.push(socket)
  socket.on('error', () => {})
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  const answered = once(socket, 'data').then(([data]) => String(data).startsWith('HTTP/1.1 200'))
  return Promise.race([answered, once(socket, 'close').then(() => false)])
}

async function closeOne() {
  const served = sockets.find((socket) => !socket.destroyed)
  if (!served) throw new Error('no connection is open')
  served.destroy()
  await once(served, 'close')
  await expect.poll(() => countOf(server)).toBeLessThan(3)
}

const countOf = (of: Server) =>
  new Promise<number>((resolve) => of.getConnections((_, count) => resolve(count)))

describe('the connection limit', () => {
  it('connections of an address are closed above its limit and accepted again when one has ended', async () => {
    await startServer(() => false)
    expect([await isServed(), await isServed(), await isServed()]).toEqual([true, true, true])
    expect(await isServed()).toBe(false)
    expect(await isServed()).toBe(false)
    await closeOne()
    expect(await isServed()).toBe(true)
    expect(await isServed()).toBe(false)
  })

  it('the connections of one address do not count for another', () => {
    server = createServer()
    limitConnections(server, { maxPerAddress: 2, isExempt: () => false })
    const arrivals = ['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2', '::ffff:192.0.2.3']
    expect(arrivals.map(arrive)).toEqual([false, false, true, false, false])
  })

  it('the connections of a trusted proxy are not limited', async () => {
    await startServer((address) => address === '127.0.0.1')
    for (let count = 0; count < 6; count++) expect(await isServed()).toBe(true)
  })

  it.each(['2001:db8:1:2', '2001:db8::', '::', 'fe80::'])(
    'all addresses with the first 64 bits of %s are counted together',
    (prefix) => {
      server = createServer()
      limitConnections(server, { maxPerAddress: 2, isExempt: () => false })
      const closed = ['1', 'abcd', '77'].map((end) => {
        const address = prefix.endsWith('::') ? `${prefix}${end}` : `${prefix}:0:0:0:${end}`
        return arrive(address)
      })
      expect(closed).toEqual([false, false, true])
      expect(arrive('2001:db8:1:3::1')).toBe(false)
      expect(arrive('192.0.2.1')).toBe(false)
    },
  )
})

/** Simulates a connection from an address that this machine does not have. */
function arrive(remoteAddress: string): boolean {
  let closed = false
  server.emit('connection', {
    remoteAddress,
    on: () => {},
    once: () => {},
    destroy: () => {
      closed = true
    },
  })
  return closed
}

it.each([
  ['127.0.0.1', true],
  ['::ffff:127.0.0.1', true],
  ['::1', true],
  ['192.0.2.127', false],
  ['::ffff:10.127.0.1', false],
])('isLoopback(%s) is %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected)
})
