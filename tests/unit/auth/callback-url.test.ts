import { describe, expect, it } from 'vitest'
import { localPath, signInPath } from '#lib/auth/callback-url.ts'

describe('The page after signing in', () => {
  it.each([
    '/admin',
    '/admin/articles?state=draft&q=a%20b',
    '/preview/0198c5a0-0000-7000-8000-000000000000',
  ])('Signing in leads to %s, a path of this site', (path) => {
    expect(localPath(path)).toBe(path)
    expect(localPath(new URLSearchParams(signInPath(path).split('?')[1]).get('callbackUrl'))).toBe(
      path,
    )
  })

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https://evil.example/admin',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    '/..//evil.example',
    '/admin/..//evil.example',
    ' /admin',
    'admin',
    '',
    `/${'a'.repeat(600)}`,
    ['/admin'],
    undefined,
    null,
    {},
  ])('Signing in leads to the admin area instead of %j', (value) => {
    expect(localPath(value)).toBe('/admin')
  })
})
