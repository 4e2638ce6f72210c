import { expect, test } from '#tests/support/test.ts'

const ARTICLE = '/articles/rust-vs-python'

test.describe('The article that compares Rust and Python @noscript @phone', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(ARTICLE)
  })

  test('The article contains every part of the page that it is modelled on', async ({ page }) => {
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toContainText(/rust.*python/i)
    const comparison = main.locator('.comparison').first()
    await expect(comparison.locator('tbody tr')).toHaveCount(10)
    await expect(main.locator('.faq-section details')).toHaveCount(11)
    await expect(main.locator('.pros-and-cons')).toHaveCount(2)
    await expect(main.locator('.also-read')).toHaveCount(5)
    await expect(
      main.getByRole('region', { name: 'Recommended programmes' }).locator('.course-card'),
    ).toHaveCount(3)
    await expect(main.locator('.author-box')).toHaveCount(2)
    await expect(main.locator('form[action="/counselling/requests"]')).toHaveCount(1)
    await expect(main).toContainText('3.83K+')
    await expect(main).toContainText('10 min')
  })

  test('The first question unfolds its answer', async ({ page }) => {
    const faq = page.locator('.faq-section details').first()
    await faq.locator('summary').click()
    await expect(faq.locator('.faq-answer')).toBeVisible()
  })

  test('The article never scrolls sideways; only its tables do', async ({ page }) => {
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0)
  })
})

test('The structured data of the article matches its page', async ({ page }) => {
  await page.goto(ARTICLE)
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents()
  const nodes = scripts.flatMap((it) => JSON.parse(it)['@graph'])
  const faq = nodes.find((it) => it['@type'] === 'FAQPage')
  const questions = await page.locator('.faq-section .faq-question').allTextContents()
  expect(faq.mainEntity.map((it: { name: string }) => it.name)).toEqual(questions)
  await page.locator('.faq-section details').first().locator('summary').click()
  const withoutSpaces = (text: string | null) => text?.replaceAll(/\s+/g, '')
  const visible = await page.locator('.faq-section .faq-answer').first().textContent()
  expect(withoutSpaces(faq.mainEntity[0].acceptedAnswer.text)).toBe(withoutSpaces(visible))
  const article = nodes.find((it) => it['@type'] === 'Article')
  expect(article.headline).toBe(await page.getByRole('heading', { level: 1 }).textContent())
})

test('The article sends requests to its own server only', async ({ page, baseURL }) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url())
  })
  await page.goto(ARTICLE, { waitUntil: 'networkidle' })
  expect(foreign).toEqual([])
})
