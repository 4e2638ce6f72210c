import type { Page } from '@playwright/test'
import { violations } from '#tests/support/accessibility.ts'
import { expect, test } from '#tests/support/test.ts'

const COURSE = '/courses/applied-machine-learning'

/** Open with two intakes, recognised, not recognised, and closed. */
const COURSES = [
  COURSE,
  '/courses/mba-online',
  '/courses/leading-teams-certificate',
  '/courses/full-stack-web-development',
]

const card = (page: Page) => page.getByRole('region', { name: 'Fee and dates' })
const bar = (page: Page) => page.locator('.sticky-bar')
const sectionLinks = (page: Page) => page.getByRole('navigation', { name: 'On this page' })
const action = { name: 'Request a callback' }
const scrollTo = (page: Page, id: string) =>
  page.evaluate((it) => document.getElementById(it)?.scrollIntoView(), id)

for (const javaScriptEnabled of [true, false]) {
  test.describe(`On a phone ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
    test.use({
      viewport: { width: 390, height: 844 },
      javaScriptEnabled,
      contextOptions: { reducedMotion: 'reduce' },
    })

    test('Fee and action of a course are on the first screen, and there once', async ({ page }) => {
      for (const path of COURSES) {
        await page.goto(path)
        await expect(card(page).locator('strong')).toBeInViewport({ ratio: 1 })
        await expect(card(page).getByRole('link', action)).toBeInViewport({ ratio: 1 })
        await expect(bar(page)).not.toBeInViewport()
      }
    })

    test('Below the card a bar at the bottom leads to the form', async ({ page }) => {
      await page.goto(COURSE)
      await page.mouse.wheel(0, 2_000)
      await expect(bar(page)).toBeInViewport({ ratio: 1 })
      await expect(bar(page)).toContainText(/1,65,000\s*Apply by \d+ \w+ \d{4}/)
      await expect(card(page).getByRole('link', action)).not.toBeInViewport()
      await bar(page).getByRole('link', action).click()
      await expect(page.getByRole('textbox', { name: 'Phone' })).toBeInViewport()
      await expect(bar(page)).not.toBeInViewport()
    })

    test('A heading that a link leads to is not hidden behind the row of links', async ({
      page,
    }) => {
      await page.goto(COURSE)
      await sectionLinks(page).getByRole('link', { name: 'FAQs' }).click()
      const heading = page.getByRole('heading', { name: 'FAQs', level: 2 })
      await expect(heading).toBeInViewport({ ratio: 1 })
      await expect(sectionLinks(page)).toBeInViewport({ ratio: 1 })
      const [row, target] = [await sectionLinks(page).boundingBox(), await heading.boundingBox()]
      expect(target?.y).toBeGreaterThanOrEqual((row?.y ?? 0) + (row?.height ?? 0))
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    })
  })
}

test.describe('On a phone', () => {
  test.use({
    viewport: { width: 390, height: 844 },
    contextOptions: { reducedMotion: 'reduce' },
  })

  test('The link to the section in view is marked and scrolled into its row', async ({ page }) => {
    await page.goto(COURSE)
    await scrollTo(page, 'outcomes')
    const link = sectionLinks(page).getByRole('link', { name: 'Outcomes' })
    await expect(link).toHaveAttribute('aria-current', 'true')
    await expect(link).toBeInViewport({ ratio: 1 })
  })

  test('The page with bar and links has no accessibility violation', async ({ page }) => {
    await page.goto(COURSE)
    await page.mouse.wheel(0, 2_000)
    await expect(bar(page)).toBeInViewport()
    expect(await violations(page)).toEqual([])
  })

  test('A control that gets the focus is hidden neither behind the links nor behind the bar', async ({
    page,
  }) => {
    await page.goto(COURSE)
    await scrollTo(page, 'curriculum')
    await page.locator('.curriculum summary').first().focus()
    const hidden: string[] = []
    for (const key of [...Array(20).fill('Tab'), ...Array(30).fill('Shift+Tab')]) {
      await page.keyboard.press(key)
      const covered = await page.evaluate(() => {
        const focused = document.activeElement
        if (!focused || focused.closest('.sticky-bar, .section-links')) return null
        const own = focused.getBoundingClientRect()
        const isHidden = ['.sticky-bar', '.section-links'].some((selector) => {
          const over = document.querySelector(selector)?.getBoundingClientRect()
          return over && over.height > 0 && own.top >= over.top && own.bottom <= over.bottom
        })
        return isHidden ? (focused.textContent ?? '').trim() : null
      })
      if (covered !== null) hidden.push(covered)
    }
    expect(hidden).toEqual([])
  })
})

test('Beside the text, fee and action come back after the form has scrolled away', async ({
  page,
}) => {
  await page.goto(COURSE)
  await expect(card(page).getByRole('link', action)).toBeInViewport({ ratio: 1 })
  await expect(bar(page)).not.toBeInViewport()
  await scrollTo(page, 'outcomes')
  await expect(bar(page)).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('textbox', { name: 'Phone' })).not.toBeInViewport()
})

test('Bar and links are not printed', async ({ page }) => {
  await page.goto(COURSE)
  await page.emulateMedia({ media: 'print' })
  await expect(bar(page)).toBeHidden()
  await expect(sectionLinks(page)).toBeHidden()
  await expect(card(page)).toContainText('1,65,000')
})
