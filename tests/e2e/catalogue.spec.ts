import { violations } from '#tests/support/accessibility.ts'
import { expect, test } from '#tests/support/test.ts'

test.describe('The catalogue @phone @noscript', () => {
  test('A reader narrows the courses down, sorts them by fee and compares two from their cards', async ({
    page,
    isMobile,
    javaScriptEnabled,
  }) => {
    await page.goto('/courses')
    const first = page.locator('.course-card').first()
    // The first course with its fee is in the first screen.
    const { y, height } = (await first.locator('.course-card-fee').boundingBox()) ?? {
      y: 0,
      height: 0,
    }
    expect(y + height).toBeLessThan(page.viewportSize()?.height ?? 0)
    if (isMobile) await page.getByText('Filter and sort').click()
    const form = page.getByRole('form', { name: 'Filter courses' })
    await form.getByLabel('Mode').selectOption('online')
    await form.getByLabel('Total fee, GST included').selectOption('up-to-2-lakh')
    await form.getByLabel('Sort by').selectOption('fee')
    await form.getByRole('button', { name: 'Show courses' }).click()
    await expect(page).toHaveURL('/courses?mode=online&fee=up-to-2-lakh&sort=fee')
    const fees = await page.locator('.course-card-fee strong').allTextContents()
    const amounts = fees.map((it) => Number(it.replaceAll(/\D/g, '')))
    expect(amounts.length).toBeGreaterThan(3)
    expect(Math.max(...amounts)).toBeLessThanOrEqual(200_000)
    await expect(page.getByRole('link', { name: /^Online.*clear this filter/ })).toBeVisible()
    if (javaScriptEnabled !== false) expect(await violations(page)).toEqual([])

    const tray = page.locator('.compare-tray')
    await expect(tray).toBeHidden()
    const ticks = page.getByRole('checkbox', { name: /^Compare/ })
    await ticks.nth(0).check()
    await ticks.nth(1).check()
    await expect(tray).toBeVisible()
    if (javaScriptEnabled !== false) expect(await violations(page)).toEqual([])
    await tray.getByRole('button', { name: 'Compare' }).click()
    await expect(page).toHaveURL(/\/courses\/compare\?courses=[a-z-]+,[a-z-]+$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare courses')
  })
})
