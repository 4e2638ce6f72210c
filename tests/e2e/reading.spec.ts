import type { Page } from '@playwright/test'
import { db } from '#lib/database/db.ts'
import { fillCounsellingForm } from '#tests/support/counselling-form.ts'
import { expect, test } from '#tests/support/test.ts'

const RECEIPT = /\/counselling\/requests\/[\w-]{43}/
const READ = /which pages I read on this visit/

test.beforeEach(() => db.rateLimit.deleteMany({ where: { key: { contains: ':address:' } } }))
test.afterAll(() => db.$disconnect())

/** Reads an article and a topic, then fills in the form; a search in between is not recorded. */
async function readAndFill(page: Page) {
  const kept = () => page.evaluate(() => sessionStorage.getItem('pages-read') ?? '')
  await page.goto('/articles/rust-vs-python?utm_source=letter')
  await expect.poll(kept).toContain('/articles/rust-vs-python')
  await page.goto('/search?q=something+private')
  await page.goto('/courses/applied-machine-learning')
  await expect.poll(kept).toContain('/courses/applied-machine-learning')
  expect(await kept()).not.toMatch(/private|utm/)
  await page.goto('/counselling')
  return fillCounsellingForm(page)
}

const stored = (email: string) =>
  db.submission.findFirstOrThrow({ where: { email }, select: { readPaths: true } })

test('The reading list is sent if its box is ticked, shown on the receipt and deleted in one tap @phone-all', async ({
  page,
}) => {
  const { email, form } = await readAndFill(page)
  await expect(form.getByLabel(READ)).not.toBeChecked()
  await form.getByLabel(READ).check()
  await form.locator('[type=submit]').click()
  await expect(page).toHaveURL(RECEIPT)
  const paths = ['/articles/rust-vs-python', '/courses/applied-machine-learning']
  expect(await stored(email)).toEqual({ readPaths: paths })
  await expect(page.getByRole('main')).toContainText('Postgraduate Certificate in Applied Machine')
  await page.getByRole('button', { name: 'Delete the list of pages I read' }).click()
  await expect(page.getByRole('main')).not.toContainText('Postgraduate Certificate')
  expect(await stored(email)).toEqual({ readPaths: [] })
})

test('The reading list does not leave the browser if its box is not ticked', async ({ page }) => {
  const { email, form } = await readAndFill(page)
  const sent = page.waitForRequest((it) => it.url().endsWith('/counselling/requests'))
  await form.locator('[type=submit]').click()
  expect((await sent).postData()).not.toContain('applied-machine-learning')
  await expect(page).toHaveURL(RECEIPT)
  expect(await stored(email)).toEqual({ readPaths: [] })
})

test('The form does not ask for the reading list without JavaScript @noscript-only', async ({
  page,
}) => {
  await page.goto('/counselling')
  await expect(page.getByLabel(/Lectern may call or message me/)).toBeVisible()
  await expect(page.getByLabel(READ)).toBeHidden()
})
