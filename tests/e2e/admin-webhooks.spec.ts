import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { violations } from '#tests/support/accessibility.ts'
import { expect, test } from '#tests/support/staff.ts'
import { startReceiver } from '#tests/support/webhook-receiver.ts'

test('A new webhook shows its secret once, and a test delivery is signed with it', async ({
  page,
}) => {
  const receiver = await startReceiver()
  const name = `CRM ${randomUUID().slice(0, 8)}`
  await page.goto('/admin/endpoints')
  await page.getByRole('link', { name: 'New webhook' }).click()
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('URL').fill('https://10.0.0.1/in')
  await page.getByRole('button', { name: 'Create webhook' }).click()
  await expect(page.getByLabel('URL')).toHaveAccessibleDescription(/not a public internet address/)
  await page.getByLabel('URL').fill(receiver.url)
  await page.getByRole('button', { name: 'Create webhook' }).click()
  const secret = await page.locator('.outbox-secret').textContent()
  expect(secret).toMatch(/^whsec_/)
  await page.getByRole('link', { name: 'I have copied it' }).click()
  await page.waitForURL(/\/admin\/endpoints\/[0-9a-f-]{36}$/)
  expect(await page.content()).not.toContain(secret ?? 'whsec_')
  await page.getByRole('button', { name: 'Send a test' }).click()
  await page.waitForURL(/\/deliveries\//)
  await expect(page.getByText('Delivered', { exact: true })).toBeVisible({ timeout: 20_000 })
  // Requests of other tests are delivered to this webhook, too.
  const got = receiver.received.find((it) => JSON.parse(it.body).type === 'endpoint.test')
  expect(new Webhook(secret ?? '').verify(got?.body ?? '', got?.headers ?? {})).toMatchObject({
    type: 'endpoint.test',
  })
  await page.getByText('POST').click()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Show current body' }).click()
  await expect(page.getByText('This is a test without personal data')).toBeVisible()
  await receiver.stop()
})

test('A failing webhook is shown as failing, and can be paused, resumed and removed @phone-all', async ({
  page,
}) => {
  const receiver = await startReceiver()
  receiver.status(500, 'out of order')
  await page.goto('/admin/endpoints/new')
  await page.getByLabel('Name').fill(`CRM ${randomUUID().slice(0, 8)}`)
  await page.getByLabel('URL').fill(receiver.url)
  await page.getByRole('button', { name: 'Create webhook' }).click()
  await page.getByRole('link', { name: 'I have copied it' }).click()
  await page.waitForURL(/\/admin\/endpoints\/[0-9a-f-]{36}$/)
  const endpoint = page.url()
  await page.getByRole('button', { name: 'Send a test' }).click()
  await expect(page.getByText('The receiver responded with 500.')).toBeVisible({ timeout: 20_000 })
  await page.goto(endpoint)
  await expect(page.getByText('Failing', { exact: true })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('Paused: events are kept until you resume it')).toBeVisible()
  receiver.status(204)
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByText('Working', { exact: true })).toBeVisible()
  await expect(async () => {
    await page.reload()
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Test' }) })
    await expect(row.getByText('Delivered')).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(width, 'the page does not scroll sideways').toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.waitForURL(/\/admin\/endpoints$/)
  await receiver.stop()
})
