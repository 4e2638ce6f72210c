import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'

export type FilledForm = { form: Locator; email: string; send: Locator }

/** Fills in the counselling form of this page as an adult with a new e-mail address, without sending it. */
export async function fillCounsellingForm(
  page: Page,
  { name = 'Asha O’Brien' }: { name?: string } = {},
): Promise<FilledForm> {
  const email = `requester-${randomUUID().slice(0, 12)}@example.in`
  const form = page.locator('form[action="/counselling/requests"]')
  await form.getByRole('textbox', { name: 'Your name' }).fill(name)
  await form.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await form
    .getByRole('textbox', { name: 'Phone' })
    .fill(`98${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`)
  await form.getByLabel('Me (18 or older)').check()
  await form.getByLabel(/Lectern may call or message me/).check()
  return { form, email, send: form.locator('[type=submit]') }
}
