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
    ['without a proxy, is the peer’s', '192.0.2.1', '6.6.6.6', null, '192.0.2.1'],
    [
      'is not believed from a peer that is no proxy of ours',
      '192.0.2.1',
      '6.6.6.6',
      proxies,
      '192.0.2.1',
    ],
    ['is what our proxy says', '10.0.0.1', '192.0.2.1', proxies, '192.0.2.1'],
    [
      'is the last one that is not ours, whatever stands before it',
      '::ffff:10.0.0.1',
      '6.6.6.6, 192.0.2.1, 10.0.0.2',
      proxies,
      '192.0.2.1',
    ],
    ['is the proxy’s own if it says nothing', '::1', undefined, proxies, '::1'],
    ['is plain IPv4 on a socket that takes both', '::ffff:192.0.2.1', undefined, null, '192.0.2.1'],
  ])('%s', (_, peer, forwarded, trusted, expected) => {
    expect(addressSeen(peer, forwarded, trusted)).toBe(expected)
  })
})
