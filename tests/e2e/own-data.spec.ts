import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { db } from '#lib/database/db.ts'
import { violations } from '#tests/support/accessibility.ts'
import { fillCounsellingForm } from '#tests/support/counselling-form.ts'
import { expect, test } from '#tests/support/test.ts'

test.use({
  viewport: { width: 390, height: 844 },
  // A wrong code.
  expectedErrors: [/status of 422 .*access\/code/],
})

test.beforeEach(() => db.rateLimit.deleteMany({ where: { key: { contains: ':address:' } } }))
test.afterAll(() => db.$disconnect())

test.describe('The form that requests the link', () => {
  const ask = async (page: Page) => {
    const asked = page.waitForRequest('**/counselling/access/ask')
    await page
      .getByLabel('The e-mail address you gave us')
      .fill(`nobody-${randomUUID().slice(0, 12)}@example.in`)
    await page.getByRole('button', { name: 'E-mail me the link' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your e-mail')
    return new URLSearchParams((await asked).postData() ?? '').get('proof')
  }

  test('The form sends a proof of work each time, also after going back @phone', async ({
    page,
  }) => {
    const proofs = new Set<string | null>()
    await page.goto('/counselling/access')
    // Without proofs the fourth request would exceed the limit.
    for (let turn = 0; turn < 5; turn++) {
      proofs.add(await ask(page))
      await page.goBack()
    }
    expect(proofs.size).toBe(5)
    expect([...proofs].every((it) => it && it.length > 100)).toBe(true)
  })

  test.describe('Without a proof of work', () => {
    test.use({ expectedErrors: [/Failed to load resource|ERR_/i] })

    test('The form is sent without a proof of work, too', async ({ page }) => {
      await page.route('**/counselling/proof', (route) => route.abort())
      await page.goto('/counselling/access')
      expect(await ask(page)).toBe('')
    })
  })
})

test.describe('The page with all data of a visitor @noscript', () => {
  test('A visitor opens, downloads and erases all data by a link sent by e-mail', async ({
    page,
    javaScriptEnabled,
  }) => {
    await page.goto('/counselling')
    const { email, send } = await fillCounsellingForm(page, { name: 'Owna Data' })
    await send.click()
    await expect(page).toHaveURL(/\/counselling\/requests\/[\w-]{43}/)
    const receipt = page.url()

    await page.getByRole('link', { name: 'your data' }).click()
    await page.getByLabel('The e-mail address you gave us').fill(email)
    await page.getByRole('button', { name: 'E-mail me the link' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your e-mail')

    let link = ''
    let code = ''
    await expect
      .poll(
        async () => {
          const mail = await db.mailMessage.findFirst({
            where: { toAddress: email, text: { contains: '/counselling/access/open/' } },
          })
          code = /\b\d{3} \d{3}\b/.exec(mail?.text ?? '')?.[0] ?? ''
          link = /\/counselling\/access\/open\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? ''
          return link
        },
        { timeout: 30_000 },
      )
      .not.toBe('')
    // The code is entered where it was requested; the link would open the same page.
    if (javaScriptEnabled !== false) {
      expect(await violations(page)).toEqual([])
      await page.screenshot({ path: 'test-results/looked-at/code.png', fullPage: true })
    }
    await page.getByLabel('Six-digit code from the e-mail').fill('000 000')
    await page.getByRole('button', { name: 'Open' }).click()
    await expect(page.getByText('This code is wrong, expired or already used')).toBeVisible()
    await page.getByLabel('Six-digit code from the e-mail').fill(code)
    await page.getByRole('button', { name: 'Open' }).click()
    await expect(page).toHaveURL(/\/counselling\/my-data$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your data')
    // The accessibility check is a script itself.
    if (javaScriptEnabled !== false) expect(await violations(page)).toEqual([])
    const data = await page.request.get('/counselling/my-data/data.json')
    expect(data.headers()['cache-control']).toBe('no-store')
    expect(await data.text()).toContain('Owna Data')

    await page.getByLabel(/I want all my data erased/).check()
    await page.getByRole('button', { name: 'Erase all data' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your data is erased')
    expect((await page.request.get(receipt)).status()).toBe(404)
    const again = await page.request.get('/counselling/my-data', { maxRedirects: 0 })
    expect(again.status()).toBe(303)
    await page.goto(link)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link has expired')
  })
})
