import { randomUUID } from 'node:crypto'
import { db } from '#lib/database/db.ts'
import { expect, test } from '#tests/support/staff.ts'

// The browser logs the refused upload.
test.use({ expectedErrors: [/422 \(Unprocessable Entity\).*\/admin\/media\/upload/] })

const unique = () => randomUUID().slice(0, 8)

/** 1 × 1 pixel, PNG. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

test('An image is uploaded with its alternative text, which can be changed', async ({ page }) => {
  await page.goto('/admin/media')
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(page.getByLabel('Alt text')).toHaveAccessibleDescription(/Describe what/)
  await page
    .getByLabel('New image')
    .setInputFiles({ name: 'dot.png', mimeType: 'image/png', buffer: PIXEL })
  await page.getByLabel('Alt text').fill('A dot')
  await page.getByRole('button', { name: 'Upload' }).click()
  await page.waitForURL(/\/admin\/media\/[0-9a-f-]{36}$/)
  await page.getByLabel('Alt text').fill('A single dot')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Alt text')).toHaveValue('A single dot')
})

test('A redirect works from the next request on', async ({ page }) => {
  const from = `/old-blog/${unique()}`
  await page.goto('/admin/redirects/new')
  await page.getByLabel('From').fill(from)
  await page.getByLabel(/^To/).fill('/articles')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/\/admin\/redirects\/[0-9a-f-]{36}$/)
  const response = await page.request.get(from, { maxRedirects: 0 })
  expect([response.status(), response.headers().location]).toEqual([308, '/articles'])
})

test('A changed setting is on every page from the next request on', async ({ page }) => {
  const line = `A line under every page ${unique()}`
  await page.goto('/admin/settings/site')
  await page.getByLabel('Note in the footer of every page').fill(line)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
  expect(await (await page.request.get('/about')).text()).toContain(line)
})

test('A link in the navigation to a path that no page has is marked while it is typed', async ({
  page,
}) => {
  await page.goto('/admin/settings/navigation')
  await page.getByRole('button', { name: 'Add link' }).last().click()
  const path = `/later-${unique()}`
  const address = page.getByLabel('Address').last()
  await address.fill(path)
  await expect(address).toHaveAccessibleDescription(new RegExp(`No page has the path ${path}`))
  await address.fill('/about')
  await expect(address).not.toHaveAccessibleDescription(/No page/)
})

test('A second placement with the same slot, topic and priority is refused with a link to the first', async ({
  page,
}) => {
  const placed = await db.placement.findFirstOrThrow({
    where: { slot: 'IN_TEXT', topicId: null },
    select: { id: true, priority: true, promo: { select: { name: true } } },
  })
  await page.goto('/admin/placements/new')
  await page.getByLabel('Slot').selectOption('IN_TEXT')
  await page.getByRole('combobox', { name: 'Promo' }).fill(placed.promo.name)
  await page.getByRole('option', { name: placed.promo.name }).click()
  const priority = page.getByLabel('Priority')
  await priority.fill(String(placed.priority))
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(priority).toBeFocused()
  await expect(priority).toHaveAccessibleDescription(/is already placed in “In the text”/)
  await expect(page.getByRole('link', { name: 'Open the other placement' })).toHaveAttribute(
    'href',
    `/admin/placements/${placed.id}`,
  )
})

test('A user is created, chooses an own password, is disabled and cannot sign in any more', async ({
  page,
  browser,
  playwright,
  baseURL,
}) => {
  const email = `new-${unique()}@test.example`
  const password = 'a sentence to begin with'
  await page.goto('/admin/users/new')
  await page.getByLabel('Name').fill(`Newcomer ${email}`)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Temporary password').fill('short')
  await page.getByRole('button', { name: 'Create user' }).click()
  await expect(page.getByLabel('Temporary password')).toHaveAccessibleDescription(/12 characters/)
  await page.getByLabel('Temporary password').fill(password)
  await page.getByRole('button', { name: 'Create user' }).click()
  await page.waitForURL(/\/admin\/users$/)

  const newcomer = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  const form = { email, password, callbackUrl: '/admin' }
  const signIn = () => newcomer.post('/api/auth/sign-in', { form, maxRedirects: 0 })
  expect((await signIn()).headers().location).toBe('/admin')
  const refused = await newcomer.get('/admin/articles', { maxRedirects: 0 })
  expect(refused.headers().location).toBe('/admin/account')

  const own = await browser.newContext({ storageState: await newcomer.storageState() })
  const account = await own.newPage()
  await account.goto('/admin')
  await account.waitForURL(/\/admin\/account$/)
  await expect(account.getByText('Choose your own password')).toBeVisible()
  await account.getByLabel('Current password').fill(password)
  await account.getByLabel('New password').fill('password1234')
  await account.getByRole('button', { name: 'Change password' }).click()
  await expect(account.getByLabel('New password')).toHaveAccessibleDescription(/easy to guess/)
  form.password = 'seven green lanterns walk'
  await account.getByLabel('New password').fill(form.password)
  await account.getByRole('button', { name: 'Change password' }).click()
  await expect(account.getByText('Password changed.')).toBeVisible()
  await expect(account.getByText('(this browser)')).toBeVisible()
  await account.goto('/admin/articles')
  await expect(account.getByRole('heading', { level: 1, name: 'Articles' })).toBeVisible()
  await own.close()

  await page.getByRole('link', { name: `Newcomer ${email}` }).click()
  await page.getByLabel(/^Disabled/).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/\/admin\/users$/)
  expect((await newcomer.get('/admin/articles', { maxRedirects: 0 })).status()).toBe(307)
  expect((await signIn()).headers().location).toMatch(/^\/sign-in/)
  await newcomer.dispose()
})

test.afterAll(() => db.$disconnect())

test('A counselling request is found by its reference and worked on', async ({ page }) => {
  // All browsers of the tests share one address and its rate limit.
  await db.rateLimit.deleteMany({ where: { key: { startsWith: 'request:' } } })
  const name = `Ravi ${unique()}`
  await page.goto('/counselling')
  const form = page.locator('form[action="/counselling/requests"]')
  await form.getByRole('textbox', { name: 'Your name' }).fill(name)
  await form.getByRole('textbox', { name: 'E-mail' }).fill(`ravi-${unique()}@example.in`)
  await form.getByRole('textbox', { name: 'Phone' }).fill('9812345678')
  await form.getByLabel('Me (18 or older)').check()
  await form.getByLabel(/Lectern may call or message me/).check()
  await form.locator('[type=submit]').click()
  await page.waitForURL(/\/counselling\/requests\//)
  const reference =
    /LN-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? ''

  await page.goto(`/admin/leads?q=${reference}`)
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('main')).toContainText('Lectern may call or message me')
  await page.getByLabel('Stage', { exact: true }).selectOption('Contacted')
  await page.getByRole('button', { name: 'Change stage' }).click()
  await expect(page.getByText('Stage: Contacted')).toBeVisible()
  await page.getByLabel('Note', { exact: true }).fill('Wants to begin in March.')
  await page.getByRole('button', { name: 'Add note' }).click()
  await expect(page.locator('.admin-message', { hasText: 'March' })).toHaveText(
    'Wants to begin in March.',
  )
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('')
})
