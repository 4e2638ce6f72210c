import { db } from '#lib/db.ts'
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

test.describe('everything about me, by a link to my mailbox @noscript', () => {
  test('is seen, downloaded and erased', async ({ page, javaScriptEnabled }) => {
    await page.goto('/counselling')
    const { email, send } = await fillCounsellingForm(page, { name: 'Owna Data' })
    await send.click()
    await expect(page).toHaveURL(/\/counselling\/requests\/[\w-]{43}/)
    const receipt = page.url()

    await page.getByRole('link', { name: 'everything about you' }).click()
    await page.getByLabel('The e-mail address that you gave us').fill(email)
    await page.getByRole('button', { name: 'Send me the link' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mailbox')

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
    // The code is typed where it was asked for; the link would open the same.
    if (javaScriptEnabled !== false) {
      expect(await violations(page)).toEqual([])
      await page.screenshot({ path: 'test-results/looked-at/code.png', fullPage: true })
    }
    await page.getByLabel('The six digits of the mail').fill('000 000')
    await page.getByRole('button', { name: 'Open' }).click()
    await expect(page.getByText('That is not the code')).toBeVisible()
    await page.getByLabel('The six digits of the mail').fill(code)
    await page.getByRole('button', { name: 'Open' }).click()
    await expect(page).toHaveURL(/\/counselling\/mine$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything about you')
    // What looks for violations is a script itself.
    if (javaScriptEnabled !== false) expect(await violations(page)).toEqual([])
    const data = await page.request.get('/counselling/mine/data.json')
    expect(data.headers()['cache-control']).toBe('no-store')
    expect(await data.text()).toContain('Owna Data')

    await page.getByLabel(/I want everything about me erased/).check()
    await page.getByRole('button', { name: 'Erase everything' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are forgotten')
    expect((await page.request.get(receipt)).status()).toBe(404)
    const again = await page.request.get('/counselling/mine', { maxRedirects: 0 })
    expect(again.status()).toBe(303)
    await page.goto(link)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is over')
  })
})
