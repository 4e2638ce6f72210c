import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { violations } from '#tests/support/accessibility.ts'
import { submit, visitor } from '#tests/support/leads.ts'
import { expect, test } from '#tests/support/staff.ts'

/** Screenshots in both themes and all widths, for a manual check in test-results. */
async function look(page: Page, name: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const width = page.viewportSize()?.width
    await page.screenshot({
      path: `test-results/looked-at/${name}-${width}-${colorScheme}.png`,
      fullPage: true,
    })
    expect(await violations(page)).toEqual([])
  }
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(over, 'the page does not scroll sideways').toBeLessThanOrEqual(0)
}

test('An admin exports the cases of a filter with a reason @phone-all', async ({ page }) => {
  const { reference } = await submit(await visitor({ name: '=Exporta Person' }))
  await page.goto(`/admin/leads?q=${reference}`)
  await page.getByRole('link', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Export')
  await expect(page.getByText(`1 row: “${reference}”`)).toBeVisible()
  await look(page, 'export')
  await page.getByLabel('Reason').fill('For asha@example.in')
  await page.getByRole('button', { name: 'Download' }).click()
  await expect(page.getByText('Leave out e-mail addresses and phone numbers')).toBeVisible()
  await expect(page.getByLabel('Reason')).toHaveValue('For asha@example.in')
  await page.getByLabel('Reason').fill('For the yearly report.')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^requests-\d{4}-\d\d-\d\d\.csv$/)
  const csv = await readFile(await download.path(), 'utf8')
  expect(csv.split('\r\n').filter(Boolean)).toHaveLength(2)
  expect(csv).toContain('"\'=Exporta Person"')
})

test('The audit log shows who exported, and why @phone-all', async ({ page }) => {
  const reason = `For the board, ${randomUUID().slice(0, 4)}.`
  const form = { view: 'mine', reason }
  expect((await page.request.post('/admin/leads/export/file', { form })).status()).toBe(200)
  await page.goto('/admin/audit?action=opened')
  await expect(page.getByText(reason)).toBeVisible()
  await look(page, 'audit')
})

test('The data of one person can be downloaded as a file @phone-all', async ({ page }) => {
  const { reference } = await submit(await visitor({ name: 'Wholia Person' }))
  await page.goto(`/admin/leads?q=${reference}`)
  await page.getByRole('link', { name: 'Wholia Person' }).click()
  await page.getByText('Export this person’s data', { exact: true }).click()
  await look(page, 'person')
  const form = page.locator('form[action="/admin/people/data"]')
  await form.getByLabel('Reason').fill('They asked by letter.')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download (JSON)' }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toContain('Wholia Person')
})

test('The retention periods of suppressed data are settings with their legal source @phone-all', async ({
  page,
}) => {
  await page.goto('/admin/settings/counselling')
  await expect(page.getByText(/DPDP Rules 2025 \(India\), rule 8\(3\)/)).toBeVisible()
  await expect(page.getByLabel('India')).toHaveValue('365')
  await look(page, 'retention')
})
