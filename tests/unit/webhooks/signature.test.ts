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

describe('A signature', () => {
  it('A signature equals that of the public library', () => {
    const secret = newSecret()
    expect(signatures([secret], message)).toBe(
      new Webhook(secret).sign(message.id, now, message.body),
    )
    const theirs = new Webhook(secret).sign(message.id, now, message.body)
    expect(isSignedBy([secret], message, theirs, now)).toBe(true)
  })

  it('A message is signed with both secrets during a rotation', () => {
    const [older, newer] = [newSecret(), newSecret()]
    const both = signatures([newer, older], message)
    for (const it of [older, newer]) {
      expect(new Webhook(it).verify(message.body, headersOf(both))).toEqual({ type: 'test' })
    }
    expect(() => new Webhook(newSecret()).verify(message.body, headersOf(both))).toThrow()
  })

  it('A signature of another secret, id, body or time, or an old one, is refused', () => {
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

describe('A stored secret', () => {
  it('An encrypted secret can be decrypted, and an altered one cannot', () => {
    const secret = newSecret()
    const box = encryptSecret(secret)
    expect(box).not.toContain(secret.slice(8, 20))
    expect(decryptSecret(box)).toBe(secret)
    expect(encryptSecret(secret)).not.toBe(box)
    const [version, nonce, sealed = '', tag] = box.split('.')
    const changed = `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`
    expect(() => decryptSecret([version, nonce, changed, tag].join('.'))).toThrow()
  })

  it('A previous secret is active until it expires', () => {
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
