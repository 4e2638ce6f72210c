import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { db } from '#lib/database/db.ts'
import { violations } from '#tests/support/accessibility.ts'
import { fillCounsellingForm } from '#tests/support/counselling-form.ts'
import { expect, test } from '#tests/support/staff.ts'

const RECEIPT = /\/counselling\/requests\/[\w-]{43}/

test.beforeEach(() => db.rateLimit.deleteMany({ where: { key: { contains: ':address:' } } }))
test.afterAll(() => db.$disconnect())
// Both tests replace the notice of one purpose: in parallel the second would get a conflict.
test.describe.configure({ mode: 'default' })
test.use({ expectedErrors: [/status of 422/] })

const noticeText = () =>
  `You may answer on WhatsApp at my number, which Meta then learns. STOP ends it. (${randomUUID().slice(0, 8)})`

async function publishNotice(page: Page, text: string) {
  await page.goto('/admin/settings/notices/whatsapp')
  await page.getByRole('textbox', { name: 'Text beside the checkbox' }).fill(text)
  await page.getByRole('button', { name: 'Publish the new version' }).click()
  const newest = page.locator('.notice-versions > li').first()
  await expect(newest).toContainText(text)
  await expect(newest).toContainText('in force')
}

async function fill(page: Page) {
  await page.goto('/counselling')
  const filled = await fillCounsellingForm(page)
  const { form } = filled
  await form.getByLabel(/talk about/).fill('Typed before the change')
  await form.getByLabel(/on WhatsApp at/).check()
  return filled
}

for (const script of [true, false]) {
  test(`An open form shows a changed notice and keeps what was typed, ${script ? 'with' : 'without'} script`, async ({
    page,
    browser,
  }) => {
    const visitor = await browser.newPage({
      javaScriptEnabled: script,
      storageState: { cookies: [], origins: [] },
    })
    const { email, form, send } = await fill(visitor)
    const text = noticeText()
    await publishNotice(page, text)
    await send.click()
    const box = form.getByLabel(text)
    await expect(box).toBeVisible()
    await expect(box).not.toBeChecked()
    await expect(box).toHaveAccessibleDescription(/has changed/)
    await expect(form.getByLabel(/talk about/)).toHaveValue('Typed before the change')
    await expect(form.getByLabel(/Lectern may call or message me/)).toBeChecked()
    expect(await db.submission.count({ where: { email } })).toBe(0)
    await box.check()
    await send.click()
    await expect(visitor).toHaveURL(RECEIPT)
    await expect(visitor.getByRole('main')).toContainText(text)
    await visitor.close()
    // The number of consents is shown beside each version.
    await page.reload()
    const newest = page.locator('.notice-versions > li').first()
    await expect(newest).toContainText(text)
    await expect(newest).toContainText('1 consent')
    await expect(page.locator('.notice-versions > li').nth(1)).toContainText('until')
    expect(await violations(page)).toEqual([])
  })
}
