import { expect, it } from 'vitest'
import { networkOf, parseAddress } from '#lib/server/client-network.ts'

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['192.0.2.1:4711', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::ffff:c000:201', '192.0.2.1'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['999.1.1.1', null],
  ['1.2.3', null],
  ['0x7f.1', null],
  ['unknown', null],
  ['', null],
  ['a'.repeat(5_000), null],
])('the address %s is read as %s', (text, expected) => {
  expect(parseAddress(text)).toBe(expected)
})

it.each([
  ['192.0.2.1:4711', '192.0.2.1'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
  ['not an address', 'unknown'],
])('the network of %s is %s', (text, expected) => {
  expect(networkOf(text)).toBe(expected)
})
