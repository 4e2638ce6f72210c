import { describe, expect, it } from 'vitest'
import { parseReadPages } from '#lib/leads/lead.ts'
import { readRequest } from '#lib/requests/request-body.ts'

const HASH = 'a'.repeat(64)

describe('The pages that a visitor read', () => {
  it.each([
    '/articles/rust-vs-python',
    '/courses/applied-machine-learning',
    '/topics/rust',
    '/faqs',
  ])('The path %s is accepted', (path) => expect(parseReadPages(path)).toEqual([path]))

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
  ])('The path %j is dropped', (path) => expect(parseReadPages(path)).toEqual([]))

  it('The last twenty pages are stored, each once', () => {
    const paths = Array.from({ length: 25 }, (_, index) => `/topics/t-${index}`)
    expect(parseReadPages([...paths, ...paths].join('\n'))).toEqual(paths.slice(-20))
    expect(parseReadPages(undefined)).toEqual([])
  })

  it('No pages are stored without the consent', () => {
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
