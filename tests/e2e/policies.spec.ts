import type { Page } from '@playwright/test'
import { outline } from '#tests/documents/outline.ts'
import { HOSTILE, makeHostileArticle } from '#tests/support/hostile-article.ts'
import { expect, test } from '#tests/support/test.ts'
import { PUBLIC_PAGES } from './public-pages.ts'

const ARTICLE = '/articles/rust-vs-python'
const NOT_FOUND = '/articles/no-such-article'

/** Policy violations that the browser reports on this page, by directive. */
async function violationsOf(page: Page) {
  await page.addInitScript(() => {
    const found: string[] = []
    Object.assign(window, { found })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      found.push(`${effectiveDirective} ${blockedURI}`),
    )
  })
  return () => page.evaluate(() => (window as unknown as { found: string[] }).found)
}

const ranOn = (page: Page) =>
  page.evaluate(() => (window as unknown as { hostile?: unknown }).hostile ?? null)

test.describe('A page of the site', () => {
  // A missing page and an incomplete form cause these messages.
  test.use({ expectedErrors: [/status of (404|422)/] })

  for (const path of [...PUBLIC_PAGES, NOT_FOUND]) {
    test(`${path} violates no policy and contains nothing inline`, async ({ page }) => {
      const violations = await violationsOf(page)
      const response = await page.goto(path, { waitUntil: 'networkidle' })
      const { lines, scripts } = outline((await response?.text()) ?? '')
      expect(lines.length).toBeGreaterThan(50)
      expect(scripts).toEqual([])
      expect(lines.filter((line) => /^<[^"]* (style|on\w+)="/.test(line))).toEqual([])
      expect(lines.filter((line) => line.startsWith('<style'))).toEqual([])
      expect(await violations()).toEqual([])
    })
  }

  test('A page in use violates no policy', async ({ page }) => {
    const violations = await violationsOf(page)
    await page.goto(ARTICLE)
    for (const summary of await page.locator('main .faq-section summary').all())
      await summary.click()
    await page.locator('form[action="/counselling/requests"] [type=submit]').click()
    await expect(page.locator('[data-form-errors]').first()).toBeVisible()
    expect(await violations()).toEqual([])
  })
})

test.describe('An article full of typed markup', () => {
  test('Typed markup is shown as text everywhere, and nothing runs', async ({ page }) => {
    const article = await makeHostileArticle()
    try {
      const violations = await violationsOf(page)
      page.on('dialog', (dialog) => expect(dialog.message()).toBe('no dialog'))
      await page.goto(article.path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Hostile ${HOSTILE[0]}`)
      for (const typed of HOSTILE) await expect(page.locator('main')).toContainText(typed)
      await page.mouse.click(10, 10)
      expect([await ranOn(page), await violations()]).toEqual([null, []])
      for (const path of ['/articles', '/search?q=hostile', '/']) {
        await page.goto(path)
        await expect(page.locator('body')).toContainText(`Hostile ${HOSTILE[0]}`)
        expect([path, await ranOn(page), await violations()]).toEqual([path, null, []])
      }
    } finally {
      await article.withdraw()
    }
  })
})

/** A page with injected markup, as an attacker would write it. */
const INJECTED = `
<script>window.hostile = 'inline script'</script>
<script type="module">window.hostile = 'inline module'</script>
<script src="https://canary.invalid/x.js"></script>
<script src="data:text/javascript,window.hostile='data'"></script>
<img src="/none.png" onerror="window.hostile = 'onerror'">
<img src="https://canary.invalid/pixel.png">
<svg onload="window.hostile = 'onload'"></svg>
<style>h1 { color: rgb(1, 2, 3) }</style>
<p style="color: rgb(1, 2, 3)">styled</p>
<iframe srcdoc="<script>parent.hostile = 'srcdoc'</script>"></iframe>
<iframe src="https://canary.invalid/frame"></iframe>
<object data="https://canary.invalid/object"></object>
<base href="https://canary.invalid/">
<a id="script-link" href="javascript:window.hostile = 'link'">link</a>
<form id="elsewhere" action="https://canary.invalid/form"><button>send</button></form>`

test.describe('The content security policy of a page with injected markup', () => {
  // The browser also logs each violation in the console.
  test.use({ expectedErrors: [/Content Security Policy|requires 'Trusted|status of 404/] })

  async function openInjected(page: Page) {
    const sent: string[] = []
    await page.route('https://canary.invalid/**', (route) => {
      sent.push(route.request().url())
      return route.abort()
    })
    const violations = await violationsOf(page)
    await page.route(`**${ARTICLE}`, async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace('<main', `${INJECTED}<main`)
      await route.fulfill({ response, body })
    })
    await page.goto(ARTICLE, { waitUntil: 'networkidle' })
    return { sent, violations }
  }

  test('The policy blocks and reports each injected script, resource and request', async ({
    page,
  }) => {
    const { sent, violations } = await openInjected(page)
    await page.locator('#script-link').click()
    await page.evaluate(() =>
      setTimeout(() => document.querySelector<HTMLFormElement>('#elsewhere')?.requestSubmit()),
    )
    await expect.poll(async () => (await violations()).join()).toContain('form-action')
    expect(await ranOn(page)).toBeNull()
    expect(sent).toEqual([])
    expect(new URL(page.url()).pathname).toBe(ARTICLE)
    expect(await page.evaluate(() => new URL(document.baseURI).pathname)).toBe(ARTICLE)
    const colours = await page.evaluate(() =>
      ['h1', '[style]'].map((it) => getComputedStyle(document.querySelector(it) as Element).color),
    )
    expect(colours).not.toContain('rgb(1, 2, 3)')
    const directives = (await violations()).map((it) => it.split(' ')[0])
    expect(new Set(directives)).toEqual(
      new Set([
        'script-src-elem',
        'script-src-attr',
        'style-src-elem',
        'style-src-attr',
        'img-src',
        'frame-src',
        'object-src',
        'base-uri',
        'form-action',
      ]),
    )
  })

  test('The policy prevents the site’s own scripts from writing markup from text', async ({
    page,
  }) => {
    await page.goto(ARTICLE)
    const errors = await page.evaluate(() => {
      const element = document.createElement('div')
      const tries = [
        () => (element.innerHTML = '<b>x</b>'),
        () => element.insertAdjacentHTML('beforeend', '<b>x</b>'),
        () => document.write('<b>x</b>'),
        () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
        () => Object.assign(document.createElement('script'), { src: '/islands/x.js' }),
      ]
      return tries.map((attempt) => {
        try {
          attempt()
          return 'done'
        } catch (error) {
          return (error as Error).name
        }
      })
    })
    expect(errors).toEqual(Array(5).fill('TypeError'))
  })

  test('The policy prevents other sites from framing the page', async ({ page, baseURL }) => {
    await page.route('http://elsewhere.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe src="${baseURL}${ARTICLE}"></iframe><iframe src="${baseURL}/sign-in"></iframe>`,
      }),
    )
    await page.goto('http://elsewhere.example/', { waitUntil: 'networkidle' })
    const framed = page.frames().filter((frame) => frame !== page.mainFrame())
    expect(framed.map((frame) => frame.url())).toEqual(
      Array(2).fill('chrome-error://chromewebdata/'),
    )
  })
})

test('An image is served as an image only', async ({ request }) => {
  const html = await (await request.get(ARTICLE)).text()
  const [, picture = ''] = /src="(\/media\/[^"]+)"/.exec(html) ?? []
  const response = await request.get(picture)
  const headers = response.headers()
  expect(response.status()).toBe(200)
  expect(headers['content-type']).toMatch(/^image\/(webp|png|jpeg)$/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  const directives = headers['content-security-policy']?.split(/;\s*/).sort()
  expect(directives).toEqual(["default-src 'none'", 'sandbox'])
})
