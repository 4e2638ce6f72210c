import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { closeQueue } from '#lib/jobs/queue.ts'
import { scheduleRelease } from '#lib/publishing/releases/releases.ts'
import { hashPassword } from '#lib/users/password.ts'
import { draftArticle, makeUser } from '#prisma/factories.ts'
import { expect, test } from '#tests/support/staff.ts'

// Some of these tests expect a 404 of the public page.
test.use({ expectedErrors: [/Failed to load resource.*404/] })

const unique = () => Math.random().toString(36).slice(2, 10)

/** Creates and saves a draft; the page is its form. */
async function writeArticle(page: Page, title: string) {
  await page.goto('/admin/articles/new')
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByRole('button', { name: /^Use “/ }).click()
  await page.getByLabel('Summary').fill('What this article says, in short.')
  await page.keyboard.press('Control+s')
  await page.waitForURL(/\/admin\/articles\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
  return `/articles/${await page.getByLabel('Slug', { exact: true }).inputValue()}`
}

/** In the time zone of the site, which the browser of the tests uses, too. */
function clockIn(milliseconds: number) {
  const local = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Asia/Kolkata',
  }).format(new Date(Date.now() + milliseconds))
  const [day = '', time = ''] = local.split(' ')
  return { day, time }
}

async function setTime(page: Page, { day, time }: { day: string; time: string }) {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Date').fill(day)
  await dialog.getByLabel('Time').fill(time)
  await dialog.getByRole('button', { name: 'Schedule' }).click()
}

async function choose(page: Page, item: string) {
  await page.getByRole('button', { name: 'Schedule' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

const scheduled = (page: Page) => page.getByRole('status').filter({ hasText: 'Scheduled:' })

const hour = 3_600_000

test('A scheduled article is published at its time in the version at scheduling', async ({
  page,
}) => {
  const title = `Goes out by itself ${unique()}`
  const path = await writeArticle(page, title)
  await choose(page, 'Schedule publication…')
  await setTime(page, clockIn(8_000))
  await expect(scheduled(page)).toContainText('Later changes are not included.')
  await page.getByLabel('Title', { exact: true }).fill('Written after it was scheduled')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(scheduled(page)).toContainText('Changes made since then are not included')
  expect((await page.request.get(path)).status()).toBe(404)

  // The form shows it, too, and changes since then are pending.
  await expect(page.getByText('Unpublished changes', { exact: true })).toBeVisible({
    timeout: 25_000,
  })
  await expect(scheduled(page)).toBeHidden()
  const html = await (await page.request.get(path)).text()
  expect(html).toContain(title)
  expect(html).not.toContain('Written after it was scheduled')
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(
    'Written after it was scheduled',
  )
})

test('A scheduled release is shown in the list, rescheduled and cancelled', async ({ page }) => {
  const title = `Waits ${unique()}`
  const path = await writeArticle(page, title)
  await choose(page, 'Schedule publication…')
  const { day } = clockIn(48 * hour)
  await setTime(page, { day, time: '09:00' })
  await expect(scheduled(page)).toContainText('09:00 in Asia/Kolkata')
  await page.getByRole('button', { name: 'Change time' }).click()
  await expect(page.getByRole('dialog').getByLabel('Time')).toHaveValue('09:00')
  await setTime(page, { day, time: '18:30' })
  await expect(scheduled(page)).toContainText('18:30 in Asia/Kolkata')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  const form = page.url()
  await page.goto(`/admin/articles?state=scheduled&q=${encodeURIComponent(title)}`)
  const row = page.getByRole('row').filter({ hasText: title })
  await expect(row).toContainText(/Draft.*Publish on .*18:30/)

  await page.goto(form)
  await page.getByRole('button', { name: 'Cancel schedule' }).click()
  await expect(scheduled(page)).toBeHidden()
  await page.goto(`/admin/articles?state=scheduled&q=${encodeURIComponent(title)}`)
  await expect(page.getByText('No results')).toBeVisible()
  expect((await page.request.get(path)).status()).toBe(404)
})

test('Manual publication cancels the scheduled release of an older version and says so', async ({
  page,
}) => {
  await writeArticle(page, `Overtaken ${unique()}`)
  await choose(page, 'Schedule publication…')
  await setTime(page, { day: clockIn(48 * hour).day, time: '09:00' })
  await expect(scheduled(page)).toBeVisible()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText(/scheduled for .*09:00.* is cancelled/)).toBeVisible()
  await expect(scheduled(page)).toBeHidden()
})

test('A page is unpublished at its scheduled time', async ({ page }) => {
  const path = await writeArticle(page, `Goes off by itself ${unique()}`)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('Published', { exact: true })).toBeVisible()
  await choose(page, 'Schedule unpublishing…')
  await setTime(page, clockIn(6_000))
  await expect(scheduled(page)).toContainText('unpublished on')
  expect((await page.request.get(path)).status()).toBe(200)
  await expect
    .poll(async () => (await page.request.get(path)).status(), { timeout: 20_000 })
    .toBe(404)
})

test('The dialog refuses a time in the past, by keyboard alone', async ({ page }) => {
  await writeArticle(page, `Too late ${unique()}`)
  await page.getByRole('button', { name: 'Schedule' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Schedule publication…' })).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Schedule publication' })
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('Date').fill('2020-01-01')
  await dialog.getByLabel('Time').press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('This time has already passed')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(scheduled(page)).toBeHidden()
})

test.describe('Scheduled releases of an author', () => {
  const password = 'a sentence for these tests'
  test.use({ storageState: { cookies: [], origins: [] } })
  test.afterAll(async () => {
    await closeQueue()
    await db.$disconnect()
  })

  test('An author sees the scheduled release of an own article without any action', async ({
    page,
  }) => {
    const author = await makeUser('AUTHOR', await hashPassword(password))
    const { id, lockVersion } = await draftArticle({}, author)
    const signedIn = await page.request.post('/api/auth/sign-in', {
      form: { email: author.email, password, callbackUrl: '/admin' },
      maxRedirects: 0,
    })
    expect(signedIn.headers().location).toBe('/admin')
    await page.goto(`/admin/articles/${id}`)
    await expect(page.getByRole('button', { name: 'Save' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Schedule' })).toHaveCount(0)
    const dueAt = new Date(Date.now() + 48 * hour)
    await scheduleRelease(SYSTEM_ACTOR, { contentId: id, lockVersion, action: 'PUBLISH', dueAt })
    await page.reload()
    await expect(scheduled(page)).toBeVisible()
    await expect(page.getByRole('button', { name: /the time|the schedule/ })).toHaveCount(0)
  })
})
