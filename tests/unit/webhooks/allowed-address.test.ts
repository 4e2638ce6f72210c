import type { LookupAddress } from 'node:dns'
import { describe, expect, it } from 'vitest'
import { allowedUrl, guardedLookup, isPublic } from '#lib/webhooks/allowed-address.ts'
import { sendWebhook } from '#lib/webhooks/send-webhook.ts'
import { newSecret } from '#lib/webhooks/signature.ts'
import { startReceiver } from '#tests/support/webhook-receiver.ts'

const refused = (url: string, loopback = false) => {
  try {
    allowedUrl(url, { loopback })
    return null
  } catch (error) {
    return (error as Error).name
  }
}

const family = (address: string) => (address.includes(':') ? 6 : 4)
const resolving = (...addresses: string[]) => ({
  loopback: false,
  resolve: (_: string, done: (error: Error | null, found: LookupAddress[]) => void) =>
    done(
      null,
      addresses.map((address) => ({ address, family: family(address) })),
    ),
})
const lookup = (given: ReturnType<typeof resolving>, all: boolean) =>
  new Promise<unknown>((resolve) => {
    guardedLookup(given)('crm.example', { all }, (error, found) => resolve(error?.name ?? found))
  })

describe('The address of a webhook', () => {
  it.each([
    ['http://crm.example.com/in', 'without TLS'],
    ['https://127.0.0.1/', 'to this machine'],
    ['https://2130706433/', 'to this machine in decimal'],
    ['https://0x7f.1/', 'to this machine in hex'],
    ['https://0177.0.0.1/', 'to this machine in octal'],
    ['https://0/', 'to no address'],
    ['https://localhost/', 'to this machine by name'],
    ['https://a.localhost/', 'to this machine by a longer name'],
    ['https://intranet/', 'to a name without a dot'],
    ['https://db.internal/', 'to an internal name'],
    ['https://printer.local/', 'to a local name'],
    ['https://10.0.0.8/', 'to a private network'],
    ['https://172.16.3.4/', 'to a private network'],
    ['https://192.168.1.1/', 'to a private network'],
    ['https://169.254.169.254/latest/meta-data', 'to the metadata of a cloud'],
    ['https://100.64.0.1/', 'behind a carrier’s NAT'],
    ['https://[::1]/', 'to this machine, IPv6'],
    ['https://[::]/', 'to no address, IPv6'],
    ['https://[fe80::1]/', 'to the link'],
    ['https://[fd00::1]/', 'to a private network, IPv6'],
    ['https://[::ffff:127.0.0.1]/', 'to a mapped address'],
    ['https://[::ffff:a9fe:a9fe]/', 'to mapped metadata'],
    ['https://[64:ff9b::7f00:1]/', 'through NAT64'],
    ['https://[2002:7f00:1::]/', 'through 6to4'],
    ['https://user:secret@crm.example.com/', 'with a password in the address'],
    ['ftp://crm.example.com/', 'by another protocol'],
    ['javascript:alert(1)', 'to a script'],
    ['crm.example.com', 'to half an address'],
  ])('A webhook is never sent to %s: %s', (url) => {
    expect(refused(url)).toBe('RefusedAddress')
  })

  it('A webhook is never sent to a host name with an address that is not public', async () => {
    for (const all of [true, false]) {
      expect(await lookup(resolving('93.184.216.34', '10.0.0.1'), all)).toBe('RefusedAddress')
      expect(await lookup(resolving('::ffff:10.0.0.1'), all)).toBe('RefusedAddress')
      expect(await lookup(resolving(), all)).toBe('RefusedAddress')
    }
    expect(await lookup(resolving('93.184.216.34'), false)).toBe('93.184.216.34')
  })

  it('A webhook is never sent to this machine by a name that resolved elsewhere when it was saved', async () => {
    const receiver = await startReceiver()
    const { port } = new URL(receiver.url)
    const url = `https://rebinding.example.com:${port}/in`
    expect(refused(url)).toBeNull()
    const webhook = { url, secrets: [newSecret()], messageId: 'one', body: '{}' }
    const tried = await sendWebhook(webhook, resolving('127.0.0.1'))
    expect(tried).toMatchObject({
      ok: false,
      error: '127.0.0.1 is not a public internet address.',
    })
    expect(receiver.received).toEqual([])
    await receiver.stop()
  })
})

it('A webhook is sent to public addresses, and to this machine if that is allowed', () => {
  expect(refused('https://crm.example.com/in?key=1')).toBeNull()
  expect(refused('https://93.184.216.34/')).toBeNull()
  expect(refused('https://[2606:2800:220:1::1]/')).toBeNull()
  expect(refused('http://127.0.0.1:4700/', true)).toBeNull()
  expect(refused('http://localhost:4700/', true)).toBeNull()
  expect(refused('http://10.0.0.1/', true)).toBe('RefusedAddress')
  expect(refused('https://10.0.0.1/', true)).toBe('RefusedAddress')
  expect(['8.8.8.8', '2001:4860:4860::8888'].map(isPublic)).toEqual([true, true])
  expect(['::127.0.0.1', '::10.0.0.1', '::808:808'].map(isPublic)).toEqual([false, false, false])
})
