import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '#tests/support/staff.ts'

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
  '/admin/mail',
  '/admin/audit',
]

/** axe-core's rules for WCAG 2.2 AA and best practices, with all that is folded opened. */
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme @phone`, () => {
    test.use({ colorScheme })

    for (const path of OTHERS) {
      test(`${path} has no accessibility violation`, async ({ page }) => {
        await page.goto(path)
        expect(await violations(page)).toEqual([])
      })
    }

    for (const list of LISTS) {
      test(`the list of ${list} and one of them have no accessibility violation`, async ({
        page,
      }) => {
        await page.goto(`/admin/${list}`)
        expect(await violations(page)).toEqual([])
        const href = await page
          .locator('main tbody a, main .media-grid a')
          .first()
          .getAttribute('href')
        await page.goto(href ?? '')
        expect(await violations(page)).toEqual([])
        const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(width, 'nothing stands out of the page').toBeLessThanOrEqual(0)
      })
    }
  })
}

async function violations(page: import('@playwright/test').Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const it of document.querySelectorAll('details')) it.open = true
    for (const it of document.querySelectorAll<HTMLElement>('.block-toggle')) it.click()
  })
  const found = await new AxeBuilder({ page }).analyze()
  return found.violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target).join(', ')}`)
}
