import { violations } from '#tests/support/accessibility.ts'
import { expect, test } from '#tests/support/test.ts'
import { PUBLIC_PAGES } from './public-pages.ts'

test.describe('Accessibility for visitors and users @phone', () => {
  for (const path of PUBLIC_PAGES) {
    test(`${path} has no accessibility violation`, async ({ page }) => {
      await page.goto(path)
      expect(await violations(page)).toEqual([])
    })
  }
})
