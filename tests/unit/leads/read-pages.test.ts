import { describe, expect, it } from 'vitest'
import { parseReadPages } from '#lib/leads/lead.ts'
import { readRequest } from '#lib/requests/request-body.ts'

const HASH = 'a'.repeat(64)

describe('the pages that somebody read', () => {
  it.each([
    '/articles/rust-vs-python',
    '/courses/applied-machine-learning',
    '/topics/rust',
    '/faqs',
  ])('may be %s', (path) => expect(parseReadPages(path)).toEqual([path]))

  it.each([
    '/search?q=my-illness',
    '/articles/a?utm_source=x',
    '/articles/a#b',
    '/counselling/requests/secretsecretsecret',
    '/counselling/my-data',
    '/admin/leads',
    '//evil.example/articles/a',
    'https://evil.example/articles/a',
    '/articles/../admin',
    '/articles/A b',
    '/articles/<script>',
    '/articles/',
    `/articles/${'a'.repeat(200)}`,
    'javascript:alert(1)',
    '',
    '\u0000',
  ])('are not %j', (path) => expect(parseReadPages(path)).toEqual([]))

  it('are each once, the last twenty', () => {
    const paths = Array.from({ length: 25 }, (_, index) => `/topics/t-${index}`)
    expect(parseReadPages([...paths, ...paths].join('\n'))).toEqual(paths.slice(-20))
    expect(parseReadPages(undefined)).toEqual([])
  })

  it('are nothing without the consent, whatever was sent', () => {
    const typed = {
      name: 'Asha',
      email: 'asha@example.in',
      phone: '9876543210',
      ageBand: 'ADULT',
      consentCounselling: HASH,
      read: '/articles/a\n/topics/b',
    }
    const inputOf = (fields: Record<string, string>) => {
      const read = readRequest(fields)
      return read.ok ? read.input.read : null
    }
    expect(inputOf(typed)).toEqual([])
    expect(inputOf({ ...typed, consentReading: 'true' })).toEqual([])
    expect(inputOf({ ...typed, consentReading: HASH })).toEqual(['/articles/a', '/topics/b'])
  })
})
