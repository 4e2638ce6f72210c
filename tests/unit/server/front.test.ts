import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startFront, stopFronts } from './front-server.ts'

let base = ''
beforeAll(async () => {
  base = await startFront()
})
afterAll(stopFronts)

const get = (path: string, init: RequestInit = {}) =>
  fetch(base + path, { redirect: 'manual', ...init })

describe('a public page', () => {
  it('a public page is the same for all request headers', async () => {
    const clean = await (await get('/articles/x')).text()
    const headers = {
      cookie: 'session=1',
      rsc: '1',
      'next-router-state-tree': 'x',
      'next-action': 'x',
      'x-forwarded-host': 'evil.example',
      'x-lectern-form': 'x',
      'x-middleware-subrequest': 'x',
      'user-agent': 'Googlebot',
      'accept-language': 'hi',
    }
    expect(await (await get('/articles/x?utm_source=a&_rsc=1', { headers })).text()).toBe(clean)
    const [url, seenHeaders] = JSON.parse(clean)
    expect(url).toBe('/articles/x')
    expect(seenHeaders).toEqual({
      accept: 'text/html,*/*',
      host: 'localhost',
      'user-agent': 'lectern-document',
      'x-lectern-path': '/articles/x',
    })
  })

  it('a public page has an ETag, sets no cookies and is revalidated each time', async () => {
    const { status, headers } = await get('/articles/x')
    expect(status).toBe(200)
    expect(headers.get('etag')).toMatch(/^"[\w-]{27}"$/)
    expect(headers.get('cache-control')).toBe('public, no-cache')
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  it('a public page is answered with 304 if the client has the current version', async () => {
    const etag = (await get('/articles/x')).headers.get('etag') ?? ''
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const response = await get('/articles/x', { headers: { 'if-none-match': known } })
      expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([
        304,
        '',
        etag,
      ])
    }
    expect((await get('/articles/x', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('a HEAD request gets the length of the page and no body', async () => {
    const length = (await get('/articles/x')).headers.get('content-length')
    const head = await get('/articles/x', { method: 'HEAD' })
    expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([
      200,
      '',
      length,
    ])
  })

  it.each([
    ['/articles/missing', 404, 'our own 404'],
    ['/nothing/here', 404, 'our own 404'],
    ['/articles/gone', 410, 'This page has been removed'],
    ['/articles/broken', 500, 'Something went wrong'],
    ['/articles/thrown', 500, 'Something went wrong'],
    ['/articles/away', 503, 'We will be back shortly'],
    ['/articles?page=0', 400, 'could not be understood'],
  ])(
    '%s is a page with status %i that is complete without JavaScript',
    async (path, status, sentence) => {
      const response = await get(path)
      const body = await response.text()
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(body).toContain(sentence)
      expect(body).not.toContain('SELECT')
      if (status === 503) expect(response.headers.get('retry-after')).toBe('5')
    },
  )

  it('a redirect of a page has an empty body', async () => {
    const response = await get('/articles/former')
    expect([response.status, response.headers.get('location'), await response.text()]).toEqual([
      308,
      '/articles/now',
      '',
    ])
  })

  it('a page of a single visitor is not cached', async () => {
    const { headers } = await get('/counselling/requests/0123456789abcdefgh')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('etag')).toBeNull()
  })
})

describe('an asset', () => {
  it('an asset is sent from memory and cached permanently', async () => {
    const response = await get('/islands/share.0a1b2c3d.js')
    expect([await response.text(), response.headers.get('cache-control')]).toEqual([
      'js',
      'public, max-age=31536000, immutable',
    ])
  })

  it('an unknown asset is not requested from Next', async () => {
    expect((await get('/_next/static/nothing.js')).status).toBe(404)
  })
})

describe('a submitted form', () => {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const post = (
    headers: Record<string, string> = {},
    body: BodyInit = 'a=b',
    path = '/counselling/requests',
  ) => get(path, { method: 'POST', headers: { ...type, ...headers }, body })

  it('a submitted form reaches Next whole, with the verified client address and no forged internal header', async () => {
    const sent = await post({
      cookie: 'a=b',
      'x-lectern-address': '6.6.6.6',
      'x-forwarded-for': '6.6.6.6',
      referer: `${base}/articles/x`,
    })
    const { headers, size } = (await sent.json()) as {
      headers: Record<string, string>
      size: number
    }
    expect(size).toBe(3)
    expect(headers['x-lectern-address']).toBe('127.0.0.1')
    expect(headers.referer).toBe(`${base}/articles/x`)
    expect(headers.cookie).toBeUndefined()
    expect(headers['x-forwarded-for']).toBeUndefined()
  })

  it.each([
    ['from a page of another site', { origin: 'https://evil.example' }, 403],
    ['from nowhere', { origin: 'null' }, 403],
    ['across sites', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from a sister site', { 'sec-fetch-site': 'same-site' }, 403],
    ['as plain text', { 'content-type': 'text/plain' }, 415],
    ['in another charset', { 'content-type': 'application/json; charset=utf-16' }, 415],
  ])('a submitted form (%s) is refused', async (_, headers, status) => {
    expect((await post(headers)).status).toBe(status)
  })

  it('a submitted form is accepted from pages of this site, also from those without a referrer', async () => {
    expect((await post({ origin: base, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await post({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })

  it('a body above the limit is refused with a response, with or without a Content-Length', async () => {
    const large = Buffer.alloc(64 * 1024 + 1)
    expect((await post({}, large)).status).toBe(413)
    const stream = new Blob([large]).stream()
    const streamed = { method: 'POST', headers: type, body: stream, duplex: 'half' } as RequestInit
    expect((await get('/counselling/requests', streamed)).status).toBe(413)
    expect((await post({}, Buffer.alloc(64 * 1024))).status).toBe(200)
  })

  it('a cross-site POST is refused in the admin area but accepted by the API', async () => {
    expect((await post({ origin: 'https://evil.example' }, 'a', '/admin/articles')).status).toBe(
      403,
    )
    const outcome = '/api/v1/requests/abc/outcome'
    expect((await post({ origin: 'https://evil.example' }, 'a', outcome)).status).toBe(200)
  })

  it('a refusal is JSON for a JSON request and HTML for a form', async () => {
    const json = await post({ 'content-type': 'application/json', origin: 'null' })
    expect(await json.json()).toMatchObject({ error: { code: 'forbidden' } })
    expect(await (await post({ origin: 'null' })).text()).toContain('<!doctype html>')
  })
})
