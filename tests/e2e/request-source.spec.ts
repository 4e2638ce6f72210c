import type { Page } from '@playwright/test'
import { db } from '#lib/database/db.ts'
import { fillCounsellingForm } from '#tests/support/counselling-form.ts'
import { expect, test } from '#tests/support/test.ts'

const ARTICLE = '/articles/rust-vs-python'
const RECEIPT = /\/counselling\/requests\/[\w-]{43}/

test.beforeEach(() => db.rateLimit.deleteMany({ where: { key: { contains: ':address' } } }))
test.afterAll(() => db.$disconnect())

async function sendFrom(page: Page) {
  const { email, send } = await fillCounsellingForm(page)
  await send.click()
  await expect(page).toHaveURL(RECEIPT)
  return db.submission.findFirstOrThrow({ where: { email } })
}

test.describe('The bar at the bottom of a phone @noscript', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('A request by the bar keeps article, call to action and, with script, campaign and click id', async ({
    page,
    javaScriptEnabled,
  }) => {
    await page.goto(`${ARTICLE}?utm_source=google&utm_medium=cpc&utm_campaign=rvp&gclid=Cj0-1`)
    const link = page.locator('lectern-bar a')
    const cta = await link.getAttribute('data-cta')
    const href = (await link.getAttribute('href')) ?? ''
    // Without script the bar does not hide itself; its link says where it stands.
    if (href.startsWith('/')) expect(href).toContain(`cta=${cta}`)
    await page.goto(href.startsWith('#') ? `${ARTICLE}${href}` : href)
    const row = await sendFrom(page)
    expect(row).toMatchObject({ sourcePath: ARTICLE, ctaId: expect.any(String) })
    if (javaScriptEnabled === false) return
    expect(row).toMatchObject({
      utmSource: 'google',
      utmMedium: 'cpc',
      utmCampaign: 'rvp',
      firstTouch: { path: ARTICLE, gclid: 'Cj0-1' },
      lastTouch: { article: ARTICLE },
    })
  })
})

test.describe('A visitor in another time zone', () => {
  test.use({ timezoneId: 'America/New_York' })

  test('The form, the receipt and the case name the hours of the visitor', async ({ page }) => {
    await page.goto('/counselling')
    const form = page.locator('form[action="/counselling/requests"]')
    await expect(form).toContainText('Eastern Time')
    const row = await sendFrom(page)
    expect(row.timeZone).toBe('America/New_York')
    await expect(page.getByRole('main')).toContainText('Eastern Time')
  })
})

test('A counselling block that shows the form has one, with its own source', async ({ page }) => {
  await page.goto('/articles/how-neural-networks-learn')
  const form = page.locator('.counselling-block form')
  await expect(form).toBeVisible()
  await expect(form.locator('[name=sourcePath]')).toHaveValue('/articles/how-neural-networks-learn')
  await expect(form.locator('[name=blockId]')).not.toHaveValue('')
  await expect(form.locator('[name=ctaId]')).not.toHaveValue('')
})
