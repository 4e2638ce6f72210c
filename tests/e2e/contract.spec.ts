import { expect, test } from '#tests/support/test.ts'
import { PUBLIC_PAGES } from './public-pages.ts'

test.describe('The addresses of the contract', () => {
  for (const path of PUBLIC_PAGES) {
    test(`${path} is a whole page in the first response`, async ({ request }) => {
      const response = await request.get(path)
      const html = await response.text()
      expect(response.status()).toBe(200)
      expect(html.match(/<h1[ >]/g)).toHaveLength(1)
      expect(html).toMatch(/<title>[^<]{3,}<\/title>/)
      expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/)
      expect(html).toMatch(/<link rel="canonical" href="http/)
      expect(html).toMatch(/<meta property="og:title"/)
      expect(html.indexOf('</html>')).toBeGreaterThan(html.indexOf('<main'))
    })
  }

  for (const [path, type] of [
    ['/sitemap.xml', 'application/xml'],
    ['/sitemaps/0.xml', 'application/xml'],
    ['/sitemaps/1.xml', 'application/xml'],
    ['/feed.xml', 'application/rss+xml'],
    ['/robots.txt', 'text/plain'],
    ['/llms.txt', 'text/plain'],
  ] as const) {
    test(`${path} is served as ${type}`, async ({ request }) => {
      const response = await request.get(path)
      expect(response.status()).toBe(200)
      expect(response.headers()['content-type']).toContain(type)
    })
  }

  test('Every address of the sitemaps answers 200', async ({ request, baseURL }) => {
    const index = await (await request.get('/sitemap.xml')).text()
    const files = [...index.matchAll(/<loc>([^<]+)/g)].map(([, url]) => url ?? '')
    expect(files.length).toBeGreaterThan(1)
    for (const file of files) {
      const map = await (await request.get(file)).text()
      const urls = [...map.matchAll(/<loc>([^<]+)/g)].map(([, url]) => url ?? '')
      for (const url of urls) {
        expect(url.startsWith(`${baseURL}/`)).toBe(true)
        expect((await request.get(url)).status(), url).toBe(200)
      }
    }
  })
})

test.describe('Missing pages', () => {
  for (const path of [
    '/articles/no-such-article',
    '/topics/none',
    '/courses/none',
    '/nowhere',
    '/a/b/c',
  ]) {
    test(`${path} is a real 404 that is whole without script`, async ({ request }) => {
      const response = await request.get(path)
      expect(response.status()).toBe(404)
      const html = await response.text()
      expect(html).toContain('<main')
      expect(html).toContain('/search')
    })
  }

  test('A malformed address is a 400, and another spelling redirects to the canonical one', async ({
    request,
  }) => {
    expect((await request.get('/articles/%zz')).status()).toBe(400)
    expect((await request.get('/articles?page=0')).status()).toBe(400)
    expect((await request.get('/articles?page=1&page=2')).status()).toBe(400)
    expect((await request.get('/search?q=a&x=b')).status()).toBe(400)
    const upper = await request.get('/Articles/Rust-vs-Python/', { maxRedirects: 0 })
    expect([upper.status(), upper.headers().location]).toEqual([308, '/articles/rust-vs-python'])
  })
})
