import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchRoute } from '#lib/server/match-route.ts'

/** The decision in short form: `path?query`, `→ to`, or the error code. */
function outcome(target: string, method = 'GET'): string {
  const decision = matchRoute(method, target)
  if (decision.action === 'serve') return decision.path + decision.query
  if (decision.action === 'redirect') return `→ ${decision.to}`
  return decision.code
}

describe('matchRoute', () => {
  it.each([
    '/',
    '/articles',
    '/articles/rust-vs-python',
    '/articles?topic=rust&page=2',
    '/topics/rust?page=2',
    '/authors/asha-rao?page=3',
    '/courses?topic=rust&level=beginner&credential=diploma&mode=online&fee=up-to-1-lakh&hours=up-to-6&duration=under-3-months&start=within-1-month&university=a-b&sort=fee&page=2',
    '/courses/compare?courses=a,b,c,d',
    '/courses/data-science',
    '/courses/data-science/2027-01-23.ics',
    '/faqs?topic=rust',
    '/search?q=rust%20python&kind=articles&page=2',
    '/counselling?course=a-b&topic=c&from=%2Farticles%2Fx%23rail',
    '/counselling/requests/0123456789abcdefABCDEF_-',
    '/privacy?version=2026-01-01',
    '/terms',
    '/about',
    '/contact',
    '/editorial-policy',
    '/grievance',
    '/feed.xml',
    '/sitemap.xml',
    '/sitemaps/12.xml',
    '/robots.txt',
    '/llms.txt',
    '/api/health/live',
    '/api/health/ready',
    '/api/auth/signin',
    '/admin',
    '/admin/articles/0190?x=1&x=2',
    '/preview/abc',
    '/sign-in?callbackUrl=%2Fadmin',
    '/setup',
    '/media/0123456789abcdef0123/800.avif',
    '/islands/share.0a1b2c3d.js',
    '/_next/static/chunks/abc~def.js',
    '/favicon.ico',
    '/icon.svg',
  ])('the public address %s is served without a redirect', (target) => {
    expect(outcome(target)).toBe(target)
  })

  it.each([
    ['/articles/', '→ /articles'],
    ['//articles///rust-vs-python//', '→ /articles/rust-vs-python'],
    ['/Articles/Rust-vs-Python', '→ /articles/rust-vs-python'],
    ['/articles/%72ust', '→ /articles/rust'],
    ['/articles?page=1', '→ /articles'],
    ['/courses?level=&topic=rust&credential=', '→ /courses?topic=rust'],
    ['/search?q=', '→ /search'],
    ['/courses/compare?courses=a&courses=b', '→ /courses/compare?courses=a,b'],
    ['/articles/?utm_source=mail&page=2', '→ /articles?page=2&utm_source=mail'],
    ['/counselling/requests', '→ /counselling'],
    ['/counselling/requests/0123456789abcdef/withdraw', '→ /counselling'],
    ['/admin/', '→ /admin'],
  ])('%s is redirected to the canonical address: %s', (target, expected) => {
    expect(outcome(target)).toBe(expected)
    expect(outcome(expected.slice(2))).not.toContain('→')
  })

  it.each([
    '/nothing/here',
    '/articles/a/b',
    '/articles/../etc/passwd',
    '/articles/..%2f..%2fetc%2fpasswd',
    '/articles/%2e%2e/%2e%2e/etc',
    '/articles/%00',
    '/articles/a%0d%0aset-cookie:x',
    '/articles/a\\b',
    '/articles/under_score',
    `/articles/${'a'.repeat(300)}`,
    '//evil.example',
    '/\\evil.example',
    '/counselling/requests/short',
    '/error-documents/404',
    '/_next/image?url=x',
    '/_next/data/x/articles.json',
    '/admin/%2e%2e/secret',
    '/media/xyz/800.avif',
    '/media/0123456789abcdef/..%2f..%2fenv',
    '/sitemaps/x.xml',
    '/api/auth/verify-request',
    '/api/auth/callback/github',
    '/api/auth/_log',
    '/.env',
    '/.git/config',
    '/constructor/__proto__',
  ])('%s does not exist', (target) => {
    expect(outcome(target)).toBe('not-found')
  })

  it.each([
    '/articles/%',
    '/articles/%zz',
    '/articles/%e0%a4',
    '/articles?topic=%zz',
    '/articles?page=0',
    '/articles?page=-1',
    '/articles?page=1e9',
    '/articles?page=NaN',
    '/articles?page=99999',
    '/articles?page=2&page=3',
    '/articles?page[]=2',
    '/articles?topic[not]=rust',
    '/articles?topic.not=rust',
    '/articles?topic=Rust%20',
    '/articles?topic=..%2f..%2fetc',
    '/articles?topic=%00',
    `/articles?topic=${'a'.repeat(121)}`,
    `/search?q=${'a'.repeat(10_000)}`,
    '/search?q=a%00b',
    '/search?q=a&limit=5',
    '/search?q=a&q=b',
    '/search?q[not]=a',
    '/search?__proto__[x]=1',
    `/courses/compare?courses=${'a,'.repeat(24)}a`,
    '/courses/compare?courses=a,,b',
    '/terms?version=../../x',
    'http://evil.example/articles',
    '*',
    '',
    '/articles#x',
  ])('%s is malformed', (target) => {
    expect(outcome(target)).toBe('malformed')
  })

  it('an address of 20,000 characters is too long', () => {
    expect(outcome(`/articles/${'a'.repeat(20_000)}`)).toBe('address-too-long')
  })

  it.each([
    ['/articles/x?utm_source=a&utm_campaign=b&gclid=c&fbclid=d', '/articles/x'],
    ['/articles/x?ref=partner&page=0', '/articles/x'],
    ['/search?q=a&utm_medium=mail', '/search?q=a'],
    ['/articles?page=2&topic=rust', '/articles?topic=rust&page=2'],
    ['/search?q=%E0%A4%86%E0%A4%B6%E0%A4%BE', '/search?q=%E0%A4%86%E0%A4%B6%E0%A4%BE'],
    ['/search?q=100%25+%26|!():*_', '/search?q=100%25%20%26%7C!()%3A*_'],
  ])('%s is rendered and cached as %s', (target, expected) => {
    expect(outcome(target)).toBe(expected)
  })
})

describe('the method of a request', () => {
  it.each([
    ['POST', '/articles/x', 'GET, HEAD'],
    ['DELETE', '/', 'GET, HEAD'],
    ['PUT', '/counselling/requests', 'POST'],
    ['OPTIONS', '/admin', 'GET, HEAD, POST'],
    ['TRACE', '/search', 'GET, HEAD'],
    ['GET', '/api/events', 'POST'],
    ['GET', '/api/auth/callback/credentials', 'POST'],
    ['GET', '/api/auth/sign-in', 'POST'],
  ])('a %s request to %s is refused with the list of allowed methods', (method, target, allow) => {
    expect(matchRoute(method, target)).toMatchObject({ code: 'method-not-allowed', allow })
  })

  it('a HEAD request matches the same route as GET', () => {
    expect(outcome('/articles/x', 'HEAD')).toBe('/articles/x')
  })

  it.each([
    ['GET', '/counselling/yours', '/counselling/my-data'],
    ['GET', '/counselling/mine', '/counselling/my-data'],
    ['GET', '/counselling/mine/data.json', '/counselling/my-data/data.json'],
    ['POST', '/counselling/mine/stop', '/counselling/my-data/stop'],
  ])(
    '%s %s, the address of an earlier version, is redirected to %s by a 308',
    (method, target, to) => {
      expect(matchRoute(method, target)).toEqual({ action: 'redirect', status: 308, to })
    },
  )

  it('The page behind /counselling/my-data cannot be requested from outside', () => {
    expect(outcome('/counselling/my-data/view')).toBe('not-found')
  })

  it('POST to another spelling of an address is never redirected', () => {
    expect(outcome('/counselling/requests/', 'POST')).toBe('not-found')
    expect(outcome('/counselling/requests', 'POST')).toBe('/counselling/requests')
  })
})

describe('matchRoute with arbitrary input', () => {
  const target = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => `/${text}`),
    fc.webPath().map((path) => `/articles${path}`),
    fc.webQueryParameters().map((query) => `/search?${query}`),
    fc.webQueryParameters().map((query) => `/courses?level=${query}`),
  )

  it('matchRoute never throws, and its redirects stay on this site and need no second redirect', () => {
    fc.assert(
      fc.property(target, (given) => {
        const decision = matchRoute('GET', given)
        if (decision.action !== 'redirect') return
        expect(decision.to).toMatch(/^\/(?![/\\])/)
        expect(matchRoute('GET', decision.to).action).not.toBe('redirect')
      }),
      { numRuns: 2_000 },
    )
  })

  it('a served path contains no control characters and no “..” segments', () => {
    fc.assert(
      fc.property(target, (given) => {
        const decision = matchRoute('GET', given)
        if (decision.action !== 'serve') return
        expect(decodeURIComponent(decision.path)).not.toMatch(/\p{Cc}|\\|\/\.{1,2}(\/|$)/u)
      }),
      { numRuns: 2_000 },
    )
  })
})
