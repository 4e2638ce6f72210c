import type { Page } from '@playwright/test'
import { violations } from '#tests/support/accessibility.ts'
import { expect, test } from '#tests/support/staff.ts'

/** One page of each layout; the others share its markup. */
const LAYOUTS: readonly string[] = [
  'articles',
  'media',
  'users',
  'endpoints',
  '/admin',
  '/admin/leads',
  '/admin/settings',
  '/admin/settings/notices/counselling',
  '/admin/audit',
]

const tagOf = (page: string) => (LAYOUTS.includes(page) ? [] : ['@all'])

const LISTS = [
  'articles',
  'faqs',
  'pages',
  'promos',
  'courses',
  'universities',
  'topics',
  'authors',
  'placements',
  'media',
  'users',
  'endpoints',
]

const OTHERS = [
  '/admin',
  '/admin/articles/new',
  '/admin/leads',
  '/admin/bookings',
  '/admin/redirects',
  '/admin/redirects/new',
  '/admin/users/new',
  '/admin/settings',
  '/admin/settings/navigation',
  '/admin/settings/notices',
  '/admin/settings/notices/counselling',
  '/admin/mail',
  '/admin/endpoints',
  '/admin/endpoints/new',
  '/admin/audit',
]

test('The command palette fits a phone @phone-only', async ({ page }) => {
  await page.goto('/admin')
  const palette = page.getByRole('dialog')
  // Keys have an effect once the page is hydrated.
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(palette).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const { x, width } = (await palette.boundingBox()) as DOMRect
  expect(x + width).toBeLessThanOrEqual(390)
  expect(await violations(page)).toEqual([])
})

/** Opens all folded parts. */
test.describe('Accessibility for visitors and users @phone-all', () => {
  for (const path of OTHERS) {
    test(`${path} has no accessibility violation`, { tag: tagOf(path) }, async ({ page }) => {
      await page.goto(path)
      await unfold(page)
      expect(await violations(page)).toEqual([])
    })
  }

  for (const list of LISTS) {
    test(`The list of ${list} and one entry have no accessibility violation`, {
      tag: tagOf(list),
    }, async ({ page }) => {
      await page.goto(`/admin/${list}`)
      expect(await violations(page)).toEqual([])
      const href = await page
        .locator('main tbody a, main .media-grid a')
        .first()
        .getAttribute('href')
      await page.goto(href ?? '')
      await unfold(page)
      expect(await violations(page)).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(width, 'nothing stands out of the page').toBeLessThanOrEqual(0)
    })
  }
})

test.describe('A missing admin page', () => {
  // The 404 is expected.
  test.use({ expectedErrors: [/status of 404/] })

  test('The not-found page has a clear title and no accessibility violation', async ({ page }) => {
    await page.goto('/admin/articles/00000000-0000-4000-8000-000000000000')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not found')
    expect(await violations(page)).toEqual([])
  })
})

const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const it of document.querySelectorAll('details')) it.open = true
    for (const it of document.querySelectorAll<HTMLElement>('.card-edit')) it.click()
  })
