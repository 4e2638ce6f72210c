import type { FrameLocator, Page } from '@playwright/test'
import { db } from '#lib/database/db.ts'
import { draftArticle, paragraphs } from '#prisma/factories.ts'
import { violations } from '#tests/support/accessibility.ts'
import { expect, test } from '#tests/support/staff.ts'

// Some of these tests expect the error of an expired link.
test.use({ expectedErrors: [/Failed to load resource.*410/] })

test.afterAll(() => db.$disconnect())

const long = () =>
  draftArticle({
    title: 'Beside its form',
    body: paragraphs(...Array.from({ length: 60 }, (_, at) => `Paragraph ${at} of many.`)),
  })

const frame = (page: Page): FrameLocator =>
  page.frameLocator('iframe[title="Page as readers would see it"]')

const scrolled = (page: Page) =>
  frame(page)
    .locator('html')
    .evaluate((html) => html.scrollTop)

test('The preview beside the form follows the typing and keeps its scroll position', async ({
  page,
}) => {
  const { id } = await long()
  await page.goto(`/admin/articles/${id}`)
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  const title = frame(page).getByRole('heading', { level: 1 })
  await expect(title).toHaveText('Beside its form')
  await expect(frame(page).getByText('Preview of the draft')).toHaveCount(0)
  await frame(page).getByText('Paragraph 40 of many.').scrollIntoViewIfNeeded()
  const before = await scrolled(page)
  expect(before).toBeGreaterThan(500)

  await page.getByLabel('Title', { exact: true }).fill('Typed just now')
  await expect(title).toHaveText('Typed just now')
  expect(Math.abs((await scrolled(page)) - before)).toBeLessThan(5)
})

test('The preview has three widths, and the choice is remembered', async ({ page }) => {
  const { id } = await long()
  await page.goto(`/admin/articles/${id}`)
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  const width = () =>
    frame(page)
      .locator('html')
      .evaluate(() => window.innerWidth)
  await expect.poll(width).toBe(390)
  await page.getByText('Tablet', { exact: true }).click()
  await expect.poll(width).toBe(820)
  await page.getByText('Desktop', { exact: true }).click()
  await expect.poll(width).toBe(1280)
  await page.reload()
  await expect.poll(width).toBe(1280)
  await page.getByRole('button', { name: 'Close the preview' }).click()
  await expect(page.getByRole('region', { name: 'Preview' })).toHaveCount(0)
})

test('Form and preview side by side have no accessibility violation', async ({ page }) => {
  const { id } = await draftArticle({ title: 'Short' })
  await page.goto(`/admin/articles/${id}`)
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  await expect(frame(page).getByRole('heading', { level: 1 })).toHaveText('Short')
  await page.getByText('Share a preview').click()
  await page.getByRole('button', { name: 'Create link' }).click()
  await expect(page.getByLabel(/Copy this link now/)).toBeVisible()
  expect(await violations(page, ['.preview-frame'])).toEqual([])
})

test('On a phone the preview covers the form until it is closed @phone-only', async ({ page }) => {
  const { id } = await long()
  await page.goto(`/admin/articles/${id}`)
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  await expect(frame(page).getByRole('heading', { level: 1 })).toHaveText('Beside its form')
  const pane = page.getByRole('region', { name: 'Preview', exact: true })
  expect(await pane.boundingBox()).toMatchObject({ x: 0, y: 0, width: 390 })
  await page.getByRole('button', { name: 'Close the preview' }).click()
  await expect(pane).toHaveCount(0)
})

test('An incomplete draft has a preview too', async ({ page }) => {
  const { id, snapshot } = await draftArticle({ title: 'Half of it' })
  const nothing = '00000000-0000-0000-0000-000000000000'
  const half = {
    ...snapshot,
    standfirst: '',
    slug: '',
    heroMediaId: nothing,
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { id: 'p', version: 1 } },
        {
          type: 'image',
          attrs: { id: 'i', version: 1, mediaId: nothing, alt: null, caption: [], width: 'text' },
        },
      ],
    },
  }
  await db.workingCopy.update({ where: { contentId: id }, data: { data: half } })
  await page.goto(`/preview/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Half of it')
})

test('The preview of a promo shows it in its slots of an article', async ({ page }) => {
  await page.goto('/admin/promos')
  const links = page.getByRole('table').getByRole('link')
  const promo = await links.first().getAttribute('href')
  await page.goto(promo ?? '')
  const title = await page.getByLabel('Title', { exact: true }).inputValue()
  await page.goto(`/preview/${promo?.split('/').pop()}`)
  await expect(page.getByText('Preview of the draft')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(title).first()).toBeAttached()
})

test('The counselling form of a preview shows its look and sends nothing', async ({ page }) => {
  await page.goto('/admin/courses')
  const course = await page.getByRole('table').getByRole('link').first().getAttribute('href')
  await page.goto(`/preview/${course?.split('/').pop()}`)
  const form = page.locator('form[action="/counselling/requests"]')
  await expect(form.getByText('You cannot send the form from a preview')).toBeVisible()
  await expect(form.getByRole('button')).toHaveCount(0)
  const sent: string[] = []
  page.on('request', (it) => it.method() === 'POST' && sent.push(it.url()))
  await form.getByLabel('Name').fill('Somebody')
  await form.getByLabel('Name').press('Enter')
  await expect(page).toHaveURL(/\/preview\//)
  expect(sent.filter((it) => it.includes('/counselling/'))).toEqual([])
})

test('A preview link shows the page without sign-in, says that it is a preview, and can be revoked', async ({
  page,
  browser,
}) => {
  const { id } = await draftArticle({ title: 'Beside its form' })
  await page.goto(`/admin/articles/${id}`)
  await page.getByText('Share a preview').click()
  await page.getByRole('button', { name: 'Create link' }).click()
  const address = await page.getByLabel(/Copy this link now/).inputValue()
  await expect(page.getByRole('list', { name: 'Valid links' })).toContainText('Version 1')

  const visitor = await browser.newContext({ storageState: { cookies: [], origins: [] } })
  const shared = await visitor.newPage()
  const beacons: string[] = []
  shared.on('request', (it) => it.url().includes('/api/events') && beacons.push(it.url()))
  const response = await shared.goto(address)
  expect(response?.status()).toBe(200)
  expect(response?.headers()).toMatchObject({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  })
  await expect(shared.getByRole('heading', { level: 1 })).toHaveText('Beside its form')
  await expect(shared.getByText('Preview – not published')).toBeVisible()
  expect(await violations(shared)).toEqual([])

  await page.getByRole('button', { name: /^Revoke/ }).click()
  await expect(page.getByText('Revoked. The link no longer works.')).toBeVisible()
  const after = await shared.goto(address)
  expect(after?.status()).toBe(410)
  await expect(shared.getByRole('heading', { level: 1 })).toBeVisible()
  expect((await visitor.request.get(`${address.slice(0, -1)}_`)).status()).toBe(404)
  expect(beacons).toEqual([])
  await visitor.close()
})
