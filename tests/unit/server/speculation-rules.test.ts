import { describe, expect, it } from 'vitest'
import { speculationRules, speculationRulesFile } from '#lib/server/speculation-rules.ts'
import { PUBLIC_PAGES } from '#tests/e2e/public-pages.ts'

const site = 'https://lectern.example'
const [rule] = speculationRules.prefetch
const [all, { not: excluded }] = rule.where.and

const matches = (pattern: string, url: string) => new URLPattern(pattern, site).test(url)
const isPrefetched = (href: string) => {
  const url = new URL(href, site).href
  return matches(all.href_matches, url) && !excluded.href_matches.some((one) => matches(one, url))
}

describe('speculation rules', () => {
  it.each([...PUBLIC_PAGES, '/articles?page=2', '/authors/asha-rao'])(
    'a link to %s is prefetched',
    (href) => {
      expect(isPrefetched(href)).toBe(true)
    },
  )

  it.each([
    '/admin',
    '/admin/articles?q=a',
    '/sign-in?callbackUrl=%2Fadmin',
    '/setup',
    '/preview/1',
    '/api/auth/signout',
    '/api/events',
    '/api/health/ready',
    '/media/0123456789abcdef/social',
    '/counselling/requests',
    '/counselling/requests/0123456789abcdef',
    '/feed.xml',
    '/courses/mba-online/2027-01-23.ics',
    '/sitemap.xml',
    '/sitemaps/0.xml',
    '/robots.txt',
    '/llms.txt',
    '/islands/share.0A1B2C3D.js',
    '/_next/static/chunks/a.js',
    '/icon.svg',
    '/speculation-rules.json',
    'https://elsewhere.example/articles',
  ])('a link to %s is not prefetched', (href) => {
    expect(isPrefetched(href)).toBe(false)
  })
})

it('the speculation rules do not prerender pages, which would count them as read', () => {
  expect(Object.keys(speculationRules)).toEqual(['prefetch'])
})

it('the speculation rules are served with their own content type and cached for an hour', async () => {
  const { headers, body } = speculationRulesFile()
  expect(headers['content-type']).toBe('application/speculationrules+json')
  expect(headers['cache-control']).toBe('public, max-age=3600')
  const { bytes } = await body.encode(null)
  expect(JSON.parse(bytes.toString())).toEqual(speculationRules)
})
