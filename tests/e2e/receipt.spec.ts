import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { db } from '#lib/database/db.ts'
import { violations } from '#tests/support/accessibility.ts'
import { fillCounsellingForm } from '#tests/support/counselling-form.ts'
import { expect, test } from '#tests/support/test.ts'

const RECEIPT = /\/counselling\/requests\/[\w-]{43}/

test.use({ viewport: { width: 390, height: 844 } })

// All browsers of the tests share one address and its rate limit.
test.beforeEach(() => db.rateLimit.deleteMany({ where: { key: { contains: ':address:' } } }))
test.afterAll(() => db.$disconnect())

async function ask(
  page: Page,
  choose: { label: string; option: string }[] = [],
  tick: RegExp[] = [],
) {
  await page.goto('/counselling')
  const { form, send } = await fillCounsellingForm(page)
  for (const it of choose) await form.getByLabel(it.label).selectOption({ label: it.option })
  for (const box of tick) await form.getByLabel(box).check()
  await send.click()
  await expect(page).toHaveURL(RECEIPT)
}

const main = (page: Page) => page.getByRole('main')

test.describe('The receipt on a phone @noscript', () => {
  test('A visitor changes a request on the receipt, withdraws it and undoes the withdrawal', async ({
    page,
  }) => {
    await ask(page, [
      { label: 'Language', option: 'Hindi' },
      { label: 'Time of day', option: '10 am–noon' },
    ])
    await expect(main(page)).toContainText('will call you on a weekday between 10 am and noon')
    await expect(main(page)).toContainText('in Hindi')
    await expect(main(page)).toContainText('at most three times')
    await expect(main(page)).toContainText('We have not tried to reach you yet')

    await page.getByText('Change your preferences or message').click()
    await page.getByLabel('Mon', { exact: true }).uncheck()
    await page.getByLabel('What would you like to talk about?').fill('About <b>fees</b>')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(main(page)).toContainText('will call you on a day from Tuesday to Friday')
    await expect(main(page).locator('.receipt-message')).toHaveText('About <b>fees</b>')
    await expect(main(page)).toContainText('You last changed this on')

    await page.getByRole('button', { name: 'Withdraw this request' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your request is withdrawn')
    await expect(main(page)).toContainText('no longer in force')
    await page.getByRole('button', { name: 'I agree – please call me' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'We have received your request',
    )

    await page.getByRole('button', { name: 'Stop all contact' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'We will not contact you again',
    )
  })
})

test.describe('The consents on a receipt @noscript', () => {
  test('Each consent is withdrawn with one button and can be given again', async ({ page }) => {
    await ask(page, [], [/Send me new articles/])
    const agreed = main(page).locator('.receipt-consents')
    await expect(agreed.getByRole('listitem')).toHaveCount(2)
    await page.getByRole('button', { name: 'Stop news by e-mail' }).click()
    await expect(agreed.getByText('no longer in force')).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'We have received your request',
    )

    await page.getByRole('button', { name: 'Withdraw consent to calls about all requests' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your request is withdrawn')
    await expect(main(page)).toContainText('You withdrew your consent to be called')
    await expect(agreed.getByText('no longer in force')).toHaveCount(2)
    await expect(main(page).getByRole('button')).toHaveText(['I agree – please call me'])

    await page.getByRole('button', { name: 'I agree – please call me' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'We have received your request',
    )
  })
})

test.describe('Refused input @noscript', () => {
  test.use({ expectedErrors: [/422/] })

  test('A change that is too long shows the error at its field and keeps the text', async ({
    page,
  }) => {
    await ask(page)
    await page.getByText('Change your preferences or message').click()
    const message = page.getByLabel('What would you like to talk about?')
    await message.fill('x'.repeat(2001))
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(message).toBeVisible()
    await expect(message).toHaveValue('x'.repeat(2001))
    await expect(message).toHaveAccessibleDescription(/2000 characters/)
  })

  test('A minor is asked to let a parent send the form, and nothing is stored', async ({
    page,
  }) => {
    const email = `minor-${randomUUID().slice(0, 12)}@example.in`
    await page.goto('/counselling')
    const form = page.locator('form[action="/counselling/requests"]')
    await form.getByRole('textbox', { name: 'Your name' }).fill('Asha')
    await form.getByRole('textbox', { name: 'E-mail' }).fill(email)
    await form.getByRole('textbox', { name: 'Phone' }).fill('9876543210')
    await form.getByLabel('Me (under 18)').check()
    await form.getByLabel(/Lectern may call or message me/).check()
    await form.locator('[type=submit]').click()
    await expect(main(page)).toContainText('ask a parent or guardian to fill this in with you')
    expect(await db.submission.count({ where: { email } })).toBe(0)
  })
})

test('Each state of the receipt is accessible @all', async ({ page }) => {
  await ask(page)
  await page.getByText('Change your preferences or message').click()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Withdraw this request' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your request is withdrawn')
  expect(await violations(page)).toEqual([])
})

test('The buttons of a receipt need its token and the same origin', async ({ page, request }) => {
  await ask(page)
  const step = `${new URL(page.url()).pathname}/withdraw`
  const foreign = { origin: 'https://evil.example' }
  expect((await request.post(step, { headers: foreign, form: {} })).status()).toBe(403)
  const strange = step.replace(/requests\/[^/]+/, `requests/${'a'.repeat(43)}`)
  expect((await request.post(strange, { form: {}, maxRedirects: 0 })).status()).toBe(404)
  expect(
    (await request.post(step, { data: '[]', headers: { 'content-type': 'text/plain' } })).status(),
  ).toBe(415)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We have received your request')
})
