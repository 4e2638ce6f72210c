import { violations } from '#tests/support/accessibility.ts'
import { expect, test } from '#tests/support/test.ts'
import { PUBLIC_PAGES } from './public-pages.ts'

/** One page of each layout; the others share its markup. */
const LAYOUTS: readonly string[] = [
  '/',
  '/articles',
  '/articles/rust-vs-python',
  '/topics/machine-learning',
  '/courses',
  '/courses/applied-machine-learning',
  '/courses/compare?courses=mba-online,msc-data-science',
  '/faqs',
  '/search?q=rust',
  '/counselling',
  '/about',
]

test.describe('Accessibility for visitors and users @phone-all', () => {
  for (const path of PUBLIC_PAGES) {
    const tag = LAYOUTS.includes(path) ? [] : ['@all']
    test(`${path} has no accessibility violation`, { tag }, async ({ page }) => {
      await page.goto(path)
      expect(await violations(page)).toEqual([])
    })
  }
})
