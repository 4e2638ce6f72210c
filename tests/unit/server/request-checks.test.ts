import type { IncomingMessage } from 'node:http'
import { BlockList } from 'node:net'
import { describe, expect, it } from 'vitest'
import { forwardedHeaders } from '#lib/server/request-checks.ts'

const proxies = new BlockList()
proxies.addSubnet('10.0.0.0', 8, 'ipv4')
proxies.addAddress('::1', 'ipv6')

function addressSeen(
  peer: string,
  forwarded: string | undefined,
  trustedProxies: BlockList | null,
) {
  const headers = { host: 'a', 'x-forwarded-for': forwarded }
  const request = {
    headers,
    rawHeaders: [],
    socket: { remoteAddress: peer },
  } as unknown as IncomingMessage
  const site = { origin: null, enforceHost: false, trustedProxies }
  return (forwardedHeaders(request, 'form', site) as Record<string, unknown>)['x-lectern-address']
}

describe('the client address of a request', () => {
  it.each([
    [
      'the client address without a proxy is that of the peer',
      '192.0.2.1',
      '6.6.6.6',
      null,
      '192.0.2.1',
    ],
    [
      'X-Forwarded-For is ignored if the peer is not a trusted proxy',
      '192.0.2.1',
      '6.6.6.6',
      proxies,
      '192.0.2.1',
    ],
    [
      'the client address is the one that a trusted proxy forwards',
      '10.0.0.1',
      '192.0.2.1',
      proxies,
      '192.0.2.1',
    ],
    [
      'the client address is the last forwarded one that is not a trusted proxy',
      '::ffff:10.0.0.1',
      '6.6.6.6, 192.0.2.1, 10.0.0.2',
      proxies,
      '192.0.2.1',
    ],
    [
      'the client address is that of the proxy if it forwards none',
      '::1',
      undefined,
      proxies,
      '::/64',
    ],
    [
      'the client address on a dual-stack socket is plain IPv4',
      '::ffff:192.0.2.1',
      undefined,
      null,
      '192.0.2.1',
    ],
    [
      'the client address has no port, although the proxy adds one',
      '10.0.0.1',
      '192.0.2.1:4711',
      proxies,
      '192.0.2.1',
    ],
    [
      'the client address is that of the proxy if what it forwards is no address',
      '10.0.0.1',
      '6.6.6.6, unknown',
      proxies,
      '10.0.0.1',
    ],
  ])('%s', (_, peer, forwarded, trusted, expected) => {
    expect(addressSeen(peer, forwarded, trusted)).toBe(expected)
  })
})
