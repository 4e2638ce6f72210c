import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/test.ts'
import { PUBLIC_PAGES } from './public-pages.ts'

const ARTICLE = '/articles/rust-vs-python'
test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH,
    // Browsers have this cache, but Playwright disables it.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
})

const toArticle = (page: Page) => page.getByRole('main').locator('a[href^="/articles/"]').first()

test.describe('A link under the pointer', () => {
  test('A hovered link is prefetched, used at the click, and counts no view', async ({ page }) => {
    const fetched: string[] = []
    const counted: (string | undefined)[] = []
    page.on('request', (request) => {
      if (request.headers()['sec-purpose'] === 'prefetch') fetched.push(request.url())
      if (request.url().endsWith('/api/events')) counted.push(request.headers().referer)
    })
    await page.goto(ARTICLE)
    const link = toArticle(page)
    const href = await link.getAttribute('href')
    await link.hover()
    await expect.poll(() => fetched).toEqual([new URL(href ?? '', page.url()).href])
    // Long enough for the visible page to count a view.
    await expect.poll(() => counted).toEqual([page.url()])
    await link.click()
    await expect(page).toHaveURL(new RegExp(`${href}$`))
    const delivery = await page.evaluate(
      () => performance.getEntriesByType('navigation').map((it) => it.toJSON().deliveryType)[0],
    )
    expect(delivery).toBe('navigational-prefetch')
  })

  test('A hovered link to a feed, a file or another site is not prefetched', async ({
    page,
    context,
  }) => {
    const cdp = await context.newCDPSession(page)
    const rules: { accepted: boolean; url: string | undefined }[] = []
    let candidates: { action: string; url: string }[] = []
    cdp.on('Preload.ruleSetUpdated', ({ ruleSet: { errorType, url } }) =>
      rules.push({ accepted: errorType === undefined, url }),
    )
    cdp.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) => {
      candidates = preloadingAttemptSources.map(({ key }) => key)
    })
    await cdp.send('Preload.enable')
    await page.goto(ARTICLE)
    const { origin: own } = new URL(page.url())
    await expect.poll(() => candidates.length).toBeGreaterThan(20)
    expect(rules).toEqual([{ accepted: true, url: `${own}/speculation-rules.json` }])
    expect(new Set(candidates.map(({ action }) => action))).toEqual(new Set(['Prefetch']))
    const paths = candidates.map(({ url }) => new URL(url))
    expect(new Set(paths.map(({ origin }) => origin))).toEqual(new Set([own]))
    expect(await page.locator('a[href="/feed.xml"]').count()).toBeGreaterThan(0)
    expect(paths.filter(({ pathname }) => /^\/(admin|api|media|feed)/.test(pathname))).toEqual([])
  })
})

test.describe('The transition between two pages', () => {
  for (const motion of ['no-preference', 'reduce'] as const) {
    test(`The transition fades only if the user accepts motion: ${motion}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: motion })
      await page.addInitScript(() => {
        addEventListener('pagereveal', ({ viewTransition }) => {
          document.documentElement.dataset.faded = String(viewTransition !== null)
        })
      })
      await page.goto(ARTICLE)
      const href = await toArticle(page).getAttribute('href')
      await toArticle(page).click()
      await expect(page).toHaveURL(new RegExp(`${href}$`))
      const faded = motion === 'no-preference'
      await expect(page.locator(`html[data-faded="${faded}"]`)).toHaveCount(1)
    })
  }
})

test.describe('Going back', () => {
  /**
   * The reasons that exclude a page from the back/forward cache. Chromium's headless shell never
   * uses the cache, but reports the same reasons about the page as a browser with windows.
   */
  const ofTheBrowser = ['BackForwardCacheDisabledForDelegate', 'BrowsingInstanceNotSwapped']

  async function goThereAndBack(page: Page, path: string) {
    const cdp = await page.context().newCDPSession(page)
    const reasons: string[] = []
    cdp.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
      reasons.push(...notRestoredExplanations.map(({ reason }) => reason))
    })
    await cdp.send('Page.enable')
    await page.addInitScript(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.putAside = String(persisted)
      })
    })
    await page.goto(path)
    await page.goto('/about')
    await page.evaluate(() => setTimeout(() => history.back()))
    await expect.poll(() => page.evaluate(() => location.pathname).catch(() => '')).toBe(path)
    const shown = page.locator('html[data-put-aside]')
    await expect(shown).toHaveCount(1)
    const putAside = (await shown.getAttribute('data-put-aside')) === 'true'
    return { putAside, reasons, pageReasons: reasons.filter((it) => !ofTheBrowser.includes(it)) }
  }

  for (const path of ['/', ARTICLE, '/courses', '/counselling']) {
    test(`${path} does nothing that excludes it from the back/forward cache`, async ({ page }) => {
      const { putAside, reasons, pageReasons } = await goThereAndBack(page, path)
      expect(pageReasons).toEqual([])
      expect(putAside || reasons.length > 0).toBe(true)
    })
  }

  test('A page with an unload handler is excluded from the back/forward cache', async ({
    page,
  }) => {
    await page.addInitScript(() => addEventListener('unload', () => {}))
    const { putAside, pageReasons } = await goThereAndBack(page, ARTICLE)
    expect(putAside).toBe(false)
    expect(pageReasons).toEqual(['UnloadHandlerExistsInMainFrame'])
  })
})

test('Every page may be stored by the browser and is revalidated each time', async ({
  request,
}) => {
  for (const path of PUBLIC_PAGES) {
    const headers = (await request.get(path)).headers()
    expect([path, headers['cache-control']]).toEqual([path, 'public, no-cache'])
    expect(headers['speculation-rules']).toBe('"/speculation-rules.json"')
  }
})
