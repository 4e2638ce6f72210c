import { expect as assert, type Page } from '@playwright/test'
import { db } from '#lib/database/db.ts'
import { violations } from '#tests/support/accessibility.ts'
import { fillCounsellingForm } from '#tests/support/counselling-form.ts'
import { expect, test } from '#tests/support/staff.ts'

test.afterAll(() => db.$disconnect())

/** Sends a request and returns its reference and the link of the mail that asks “Was this you?”. */
async function requestFrom(page: Page, name: string) {
  await page.goto('/counselling')
  const { email, send } = await fillCounsellingForm(page, { name })
  await send.click()
  await expect(page).toHaveURL(/\/counselling\/requests\/[\w-]{43}/)
  const { reference, leadId } = await db.submission.findFirstOrThrow({ where: { email } })
  let link = ''
  const read = async () => {
    const where = { toAddress: email, text: { contains: '/counselling/confirm/' } }
    const mail = await db.mailMessage.findFirst({ where })
    link = /\/counselling\/confirm\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? ''
    return link
  }
  await assert.poll(read, { timeout: 30_000 }).not.toBe('')
  return { email, reference, leadId, link }
}

test('Opening the link in the mail confirms nothing; its button does, and the desk shows it @phone @noscript', async ({
  page,
  javaScriptEnabled,
}) => {
  const { reference, leadId, link } = await requestFrom(page, 'Confirma Asha')
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Was this you?')
  await expect(page.getByText(reference)).toBeVisible()
  if (javaScriptEnabled !== false) expect(await violations(page)).toEqual([])
  await page.screenshot({ path: 'test-results/looked-at/confirm.png', fullPage: true })
  const submission = () => db.submission.findUniqueOrThrow({ where: { reference } })
  expect((await submission()).provedAt).toBeNull()
  await page.goto(`/admin/leads/${leadId}`)
  await expect(page.getByText('Not confirmed', { exact: true })).toHaveCount(2)

  await page.goto(link)
  await page.getByRole('button', { name: 'Yes, this was me' }).click()
  await expect(page).toHaveURL(/\/counselling\/requests\/[\w-]{43}/)
  expect((await submission()).provedAt).not.toBeNull()
  await page.goto(`/admin/leads/${leadId}`)
  await expect(page.getByText(reference).first()).toBeVisible()
  await expect(page.getByText('Not confirmed', { exact: true })).toHaveCount(0)
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your request is confirmed')
})

test('Who did not send the request withdraws it by the second button', async ({ page }) => {
  const { reference, link } = await requestFrom(page, 'Nota Me')
  await page.goto(link)
  await page.getByRole('button', { name: 'No, withdraw it' }).click()
  await expect(page).toHaveURL(/\/counselling\/requests\/[\w-]{43}/)
  const { withdrawnAt, provedAt } = await db.submission.findUniqueOrThrow({ where: { reference } })
  expect(withdrawnAt).not.toBeNull()
  expect(provedAt).toBeNull()
})
