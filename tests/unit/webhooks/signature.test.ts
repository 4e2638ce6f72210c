import { Webhook } from 'standardwebhooks'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { activeSecrets } from '#lib/webhooks/active-secrets.ts'
import { decryptSecret, encryptSecret } from '#lib/webhooks/encrypt-secret.ts'
import { isSignedBy, newSecret, signatures } from '#lib/webhooks/signature.ts'

beforeEach(() => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret for these tests that is long enough')
})

const now = new Date()
const timestamp = Math.floor(now.getTime() / 1000)
const message = { id: 'evt_1', timestamp, body: '{"type":"test"}' }
const headersOf = (signature: string, at = timestamp) => ({
  'webhook-id': message.id,
  'webhook-timestamp': String(at),
  'webhook-signature': signature,
})

describe('a signature', () => {
  it('is what the public library makes, and the other way round', () => {
    const secret = newSecret()
    expect(signatures([secret], message)).toBe(
      new Webhook(secret).sign(message.id, now, message.body),
    )
    const theirs = new Webhook(secret).sign(message.id, now, message.body)
    expect(isSignedBy([secret], message, theirs, now)).toBe(true)
  })

  it('holds for both secrets while a rotation runs', () => {
    const [older, newer] = [newSecret(), newSecret()]
    const both = signatures([newer, older], message)
    for (const it of [older, newer]) {
      expect(new Webhook(it).verify(message.body, headersOf(both))).toEqual({ type: 'test' })
    }
    expect(() => new Webhook(newSecret()).verify(message.body, headersOf(both))).toThrow()
  })

  it('of another secret, id, body or time, or older than five minutes, is none', () => {
    const secret = newSecret()
    const good = signatures([secret], message)
    const check = (given: Partial<typeof message>, at = now, header = good) =>
      isSignedBy([secret], { ...message, ...given }, header, at)
    expect(check({})).toBe(true)
    expect(check({ id: 'evt_2' })).toBe(false)
    expect(check({ body: `${message.body} ` })).toBe(false)
    expect(check({ timestamp: timestamp + 1 })).toBe(false)
    expect(check({}, new Date(now.getTime() + 302_000))).toBe(false)
    expect(check({}, new Date(now.getTime() - 302_000))).toBe(false)
    expect(check({ timestamp: Number.NaN })).toBe(false)
    for (const header of [
      '',
      'v1,',
      'v1',
      good.replace('v1,', 'v2,'),
      `${good.slice(0, -4)}AAA=`,
    ]) {
      expect(check({}, now, header), header).toBe(false)
    }
    expect(isSignedBy([newSecret()], message, good, now)).toBe(false)
  })
})

describe('a stored secret', () => {
  it('opens again, reads nowhere, and was not changed', () => {
    const secret = newSecret()
    const box = encryptSecret(secret)
    expect(box).not.toContain(secret.slice(8, 20))
    expect(decryptSecret(box)).toBe(secret)
    expect(encryptSecret(secret)).not.toBe(box)
    const [version, nonce, sealed = '', tag] = box.split('.')
    const changed = `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`
    expect(() => decryptSecret([version, nonce, changed, tag].join('.'))).toThrow()
  })

  it('that was rotated counts until its time is over', () => {
    const [older, newer] = [newSecret(), newSecret()]
    const stored = {
      secret: encryptSecret(newer),
      previousSecret: encryptSecret(older),
      previousSecretExpiresAt: new Date(now.getTime() + 1000),
    }
    expect(activeSecrets(stored, now)).toEqual([newer, older])
    expect(activeSecrets(stored, new Date(now.getTime() + 1001))).toEqual([newer])
  })
})
