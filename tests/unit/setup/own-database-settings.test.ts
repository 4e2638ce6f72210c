import { expect, it } from 'vitest'
import { parseEnv } from '#lib/env.ts'
import { requireOwnDatabaseSettings } from '#lib/setup/own-database-settings.ts'

const own = {
  DATABASE_URL: 'postgres://db.example/lectern',
  NEXTAUTH_SECRET: 'x'.repeat(32),
  SITE_URL: 'https://learn.example.org',
}
const check = (variables: Record<string, string>) => () =>
  requireOwnDatabaseSettings(parseEnv(variables))

it('Without a database of its own an installation starts without further settings', () => {
  expect(check({})).not.toThrow()
})

it.each(['NEXTAUTH_SECRET', 'SITE_URL'])(
  'With a database of its own an installation does not start without %s',
  (name) => {
    expect(check(own)).not.toThrow()
    expect(check({ ...own, [name]: '' })).toThrow(`${name} is not set`)
  },
)
