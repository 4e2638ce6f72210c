import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { observed, raw, startFront, stopFronts } from './front-server.ts'

let base = ''
beforeAll(async () => {
  base = await startFront()
})
afterAll(stopFronts)

const get = (path: string, init: RequestInit = {}) =>
  fetch(base + path, { redirect: 'manual', ...init })

describe('a staff page', () => {
  it('a staff page gets cookies and Next’s own headers, but no forwarding headers', async () => {
    const headers = { cookie: 'session=1', rsc: '1', 'x-forwarded-host': 'evil.example' }
    const answer = (await (await get('/admin/articles?q=a', { headers })).json()) as {
      url: string
      headers: Record<string, string>
    }
    expect(answer.url).toBe('/admin/articles?q=a')
    expect(answer.headers).toMatchObject({ cookie: 'session=1', rsc: '1' })
    expect(answer.headers['x-forwarded-host']).toBeUndefined()
  })

  it('a staff page cannot be framed, a preview only by the admin area', async () => {
    expect((await get('/admin')).headers.get('x-frame-options')).toBe('DENY')
    expect((await get('/preview/x')).headers.get('x-frame-options')).toBe('SAMEORIGIN')
  })
})

describe('the policy of a staff page', () => {
  it('the policy of a staff page has a new nonce each time, which Next receives', async () => {
    const response = await get('/admin')
    const policy = response.headers.get('content-security-policy') ?? ''
    const nonce = /script-src 'nonce-([\w+/=]{24})' 'strict-dynamic';/.exec(policy)?.[1]
    expect(nonce).toBeDefined()
    const passed = (await response.json()) as { headers: Record<string, string> }
    expect(passed.headers['content-security-policy']).toBe(policy)
    expect(passed.headers['x-lectern-nonce']).toBe(nonce)
    expect((await get('/admin')).headers.get('content-security-policy')).not.toBe(policy)
  })

  it('the policy of a staff page cannot be set by request headers', async () => {
    const headers = { 'content-security-policy': "script-src 'nonce-mine'", 'x-lectern-nonce': 'a' }
    const passed = await (await get('/admin', { headers })).text()
    expect(passed).not.toContain('mine')
    expect(passed).not.toContain('"x-lectern-nonce":"a"')
  })
})

describe('the metrics endpoint', () => {
  const asked = (authorization: string) => get('/api/metrics', { headers: { authorization } })

  it('the metrics endpoint returns metrics for the right token', async () => {
    await get('/articles/x')
    const response = await asked('Bearer a token for tests')
    expect(response.status).toBe(200)
    const text = await response.text()
    expect(text).toMatch(/lectern_http_requests_total\{kind="document",status="200"\} \d+/)
    expect(text).toMatch(/lectern_documents_total\{state="(hit|made)"\} \d+/)
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds')
    expect(text).toContain('lectern_database_queries_total')
  })

  it.each(['', 'Bearer wrong', 'Basic a token for tests', 'a token for tests'])(
    'the metrics endpoint responds with 404 to the authorization %j',
    async (authorization) => {
      const response = await asked(authorization)
      expect([response.status, await response.text()]).toEqual([
        404,
        expect.not.stringContaining('lectern_'),
      ])
    },
  )
})

describe('the request observer', () => {
  it('the request summary contains the request and its result, but no personal data', async () => {
    observed.length = 0
    await (await get('/articles/noted?utm_source=a')).text()
    await (await get('/articles/noted')).text()
    await (await get('/counselling/requests/a-token-that-opens-one')).text()
    await (await get('/search?q=my+name')).text()
    await (await get('/who@example.in')).text()
    await expect.poll(() => observed.length).toBe(5)
    expect(observed.map(({ kind, path, state, status }) => [kind, path, state, status])).toEqual([
      ['document', '/articles/noted', 'made', 200],
      ['document', '/articles/noted', 'hit', 200],
      ['private', '/counselling/requests/:token', null, 200],
      ['document', '/search', 'made', 200],
      ['unknown', '', null, 404],
    ])
    expect(observed.every(({ bytes, milliseconds }) => bytes > 100 && milliseconds > 0)).toBe(true)
  })
})

describe('a front with a configured site origin', () => {
  it('every response over https has a Strict-Transport-Security header', async () => {
    const own = await startFront({ origin: 'https://lectern.example' })
    for (const path of [
      '/articles/x',
      '/articles/x',
      '/articles/missing',
      '/admin',
      '/islands/no',
    ]) {
      const { headers } = await fetch(own + path)
      expect([path, headers.get('strict-transport-security')]).toEqual([path, 'max-age=31536000'])
    }
    expect((await get('/articles/x')).headers.get('strict-transport-security')).toBeNull()
  })

  it('requests for another host are refused, except health checks', async () => {
    const own = await startFront({ origin: 'https://lectern.example', enforceHost: true })
    expect((await fetch(`${own}/articles/x`)).status).toBe(421)
    expect((await fetch(`${own}/api/health/live`)).status).toBe(200)
    expect(await raw(own, 'GET /articles/x HTTP/1.1\r\nHost: LECTERN.example\r\n\r\n')).toContain(
      '200 OK',
    )
  })
})

it('a media file is sent with a policy that blocks scripts and requests', async () => {
  const { headers } = await get('/media/0123456789abcdef/w320.webp')
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})
