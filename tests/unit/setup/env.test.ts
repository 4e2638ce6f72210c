import { describe, expect, it } from 'vitest'
import { EnvError, parseEnv } from '#lib/env.ts'

const wrong: [Record<string, string>, RegExp][] = [
  [{ PORT: 'abc' }, /^PORT is “abc”: must be a whole number from 1 to 65535/],
  [{ PORT: '70000' }, /^PORT is “70000”/],
  [{ DATABASE_URL: 'mysql://root@localhost/x' }, /^DATABASE_URL: .*postgresql:\/\//],
  [{ SITE_URL: 'learn.example' }, /^SITE_URL is “learn.example”: .*https:\/\//],
  [{ SITE_URL: 'https://learn.example/portal' }, /^SITE_URL .*path/],
  [{ NEXTAUTH_SECRET: 'short' }, /^NEXTAUTH_SECRET: must have at least 32/],
  [
    { NEXTAUTH_SECRET_PREVIOUS: `${'x'.repeat(32)},short` },
    /^NEXTAUTH_SECRET_PREVIOUS: each secret needs at least 32/,
  ],
  [{ ADMIN_EMAIL: 'a@b.example' }, /^ADMIN_EMAIL .*ADMIN_PASSWORD/],
  [{ LECTERN_TRUSTED_PROXY: '10.0.0.0/33' }, /^LECTERN_TRUSTED_PROXY: “10.0.0.0\/33”/],
  [{ DEMO: 'no' }, /^DEMO is “no”: must be 0 or 1/],
]

describe('parseEnv', () => {
  it.each(wrong)(
    'the environment %j is refused in one line that names the variable',
    (variables, message) => {
      expect(() => parseEnv(variables)).toThrow(EnvError)
      expect(() => parseEnv(variables)).toThrow(message)
    },
  )

  it('an error message of the environment never contains a secret', () => {
    const variables = { NEXTAUTH_SECRET: 'my-secret', DATABASE_URL: 'nonsense:my-secret' }
    expect(() => parseEnv(variables)).not.toThrow(/my-secret/)
  })

  it('an empty environment is valid', () => {
    const env = parseEnv({})
    expect(env).toMatchObject({
      port: 3000,
      siteUrl: 'http://localhost:3000',
      siteUrlIsSet: false,
      dataFolder: '.data',
      demo: true,
      admin: null,
      trustedProxies: null,
    })
    expect(env.databaseUrl).toBeUndefined()
  })

  it('an empty variable counts as not set', () => {
    expect(parseEnv({ DATABASE_URL: '', PORT: ' ' }).port).toBe(3000)
  })

  it('the site URL is derived from the port, and a trailing slash is dropped', () => {
    expect(parseEnv({ PORT: '4000' }).siteUrl).toBe('http://localhost:4000')
    expect(parseEnv({ SITE_URL: 'https://learn.example/' }).siteUrl).toBe('https://learn.example')
  })

  it('the direct database URL is used for listening if it is set', () => {
    const DATABASE_URL = 'postgresql://pooler/x'
    expect(parseEnv({ DATABASE_URL }).databaseDirectUrl).toBe(DATABASE_URL)
    const DATABASE_DIRECT_URL = 'postgresql://direct/x'
    expect(parseEnv({ DATABASE_URL, DATABASE_DIRECT_URL }).databaseDirectUrl).toBe(
      DATABASE_DIRECT_URL,
    )
  })

  it('only the named proxies are trusted', () => {
    const { trustedProxies } = parseEnv({ LECTERN_TRUSTED_PROXY: '127.0.0.1, 10.0.0.0/8, ::1' })
    expect(trustedProxies?.check('10.2.3.4')).toBe(true)
    expect(trustedProxies?.check('127.0.0.1')).toBe(true)
    expect(trustedProxies?.check('::1', 'ipv6')).toBe(true)
    expect(trustedProxies?.check('11.2.3.4')).toBe(false)
  })
})
