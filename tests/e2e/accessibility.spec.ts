import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '#tests/support/test.ts'
import { PUBLIC_PAGES } from './public-pages.ts'

/** axe-core's rules for WCAG 2.2 AA and best practices, in both themes. */
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme @phone`, () => {
    test.use({ colorScheme })
    for (const path of PUBLIC_PAGES) {
      test(`${path} has no accessibility violation`, async ({ page }) => {
        await page.goto(path)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.map((it) => `${it.id}: ${it.nodes.map((node) => node.target).join(', ')}`),
        ).toEqual([])
      })
    }
  })
}
