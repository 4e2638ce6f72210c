import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import pg from 'pg'
import { expect, test } from '#tests/support/test.ts'

const ARTICLE = '/articles/rust-vs-python'
const RECEIPT = /\/counselling\/requests\/[\w-]{43}$/

type Person = { name: string; email: string; phone: string }

const makePerson = (): Person => ({
  name: 'Asha O’Brien',
  email: `visitor-${randomUUID().slice(0, 12)}@example.in`,
  phone: `98${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
})

async function fill(page: Page, { name, email, phone }: Person) {
  const form = page.locator('form[action="/counselling/requests"]')
  await form.getByRole('textbox', { name: 'Your name' }).fill(name)
  await form.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await form.getByRole('textbox', { name: 'Phone' }).fill(phone)
  await form.getByLabel('Me (18 or older)').check()
  return form
}

const consent = (page: Page) => page.getByLabel(/Lectern may call or message me/)
const send = (page: Page) => page.locator('form[action="/counselling/requests"] [type=submit]')

/** The stored data of this e-mail address. */
const stored = ({ email }: Person) =>
  query(
    `SELECT s."reference", s."sourcePath", s."withoutScript", s."flags", c."kind"
     FROM "Submission" s LEFT JOIN "Content" c ON c."id" = s."sourceId"
     WHERE s."email" = $1`,
    [email],
  )

async function query(sql: string, values: string[] = []) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}

// All browsers of the tests share one address and its rate limit.
test.beforeEach(() => query(`DELETE FROM "RateLimit" WHERE "key" LIKE 'request:address:%'`))

test.describe('A counselling request @noscript', () => {
  test('A request from an article leads to its receipt and is stored with the article', async ({
    page,
  }) => {
    const person = makePerson()
    await page.goto(ARTICLE)
    await fill(page, person)
    await consent(page).check()
    await send(page).click()
    await expect(page).toHaveURL(RECEIPT)
    const [row, ...others] = await stored(person)
    expect(others).toEqual([])
    expect(row).toMatchObject({ sourcePath: ARTICLE, kind: 'ARTICLE' })
    await expect(page.getByRole('main')).toContainText(row.reference)
    await expect(page.getByRole('main')).toContainText('Lectern may call or message me')
    await expect(page.getByRole('main')).not.toContainText(person.phone)
    await page.getByRole('link', { name: /^Back to/ }).click()
    await expect(page).toHaveURL(ARTICLE)
  })

  test('A request from the page of a course keeps the course', async ({ page }) => {
    const person = makePerson()
    await page.goto('/courses/applied-machine-learning')
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    await fill(page, person)
    await consent(page).check()
    await send(page).click()
    await expect(page).toHaveURL(RECEIPT)
    await expect(page.getByRole('main')).toContainText(title)
  })
})

test.describe('A form with errors @noscript-only', () => {
  test.use({ expectedErrors: [/422/] })

  test('A form without consent shows the error and keeps everything that was typed', async ({
    page,
  }) => {
    const person = makePerson()
    await page.goto(ARTICLE)
    const form = await fill(page, { ...person, phone: '98765' })
    await form.locator('summary').click()
    await form.getByLabel(/talk about/).fill('About <b>Rust</b>')
    const [response] = await Promise.all([
      page.waitForResponse((it) => it.request().method() === 'POST'),
      send(page).click(),
    ])
    expect(response.status()).toBe(422)
    await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue(person.name)
    await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue(person.email)
    await expect(page.getByRole('textbox', { name: 'Phone' })).toHaveValue('98765')
    await expect(page.getByLabel(/talk about/)).toHaveValue('About <b>Rust</b>')
    await expect(page.getByLabel('Me (18 or older)')).toBeChecked()
    await expect(page.getByRole('main').locator(`a[href="${ARTICLE}"]`)).toBeVisible()
    const summary = page.locator('[data-form-errors]')
    await expect(summary.getByRole('link')).toHaveCount(2)
    await summary.getByRole('link', { name: /10 digits/ }).click()
    await expect(page.getByRole('textbox', { name: 'Phone' })).toBeFocused()
    expect(await stored(person)).toEqual([])

    await page.getByRole('textbox', { name: 'Phone' }).fill(person.phone)
    await consent(page).check()
    await send(page).click()
    await expect(page).toHaveURL(RECEIPT)
    expect(await stored(person)).toMatchObject([{ sourcePath: ARTICLE, withoutScript: true }])
  })
})

test.describe('The form with script', () => {
  test.use({ expectedErrors: [/status of (409|422)|ERR_INTERNET_DISCONNECTED/] })

  test('Errors appear at their fields without a new page @phone', async ({ page }) => {
    const person = makePerson()
    await page.goto('/counselling')
    await fill(page, { ...person, email: 'a@b' })
    await send(page).click()
    await expect(page.locator('[data-form-errors]')).toBeFocused()
    await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveAttribute(
      'aria-invalid',
      'true',
    )
    await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveAccessibleDescription(
      /not a complete e-mail/,
    )
    await expect(page.getByRole('textbox', { name: 'Your name' })).not.toHaveAttribute(
      'aria-invalid',
    )
    await expect(page).toHaveURL('/counselling')
    await page.getByRole('textbox', { name: 'E-mail' }).fill(person.email)
    await consent(page).check()
    await send(page).click()
    await expect(page).toHaveURL(RECEIPT)
    expect(await stored(person)).toMatchObject([{ withoutScript: false }])
  })

  test('A slip in the domain of a mailbox is asked about and corrected on request @phone', async ({
    page,
  }) => {
    await page.goto('/counselling')
    const email = page.getByRole('textbox', { name: 'E-mail' })
    await email.fill('asha@gmial.com')
    await email.blur()
    await expect(page.getByText('Did you mean asha@gmail.com?')).toBeVisible()
    await page.getByRole('button', { name: 'Use this address' }).click()
    await expect(email).toHaveValue('asha@gmail.com')
    await expect(page.getByText('Did you mean')).toBeHidden()
  })

  test('Two clicks, and a second submission after going back, are one request', async ({
    page,
  }) => {
    const person = makePerson()
    await page.goto('/counselling')
    await fill(page, person)
    await consent(page).check()
    await send(page).dblclick()
    await expect(page).toHaveURL(RECEIPT)
    const receipt = page.url()
    await page.goBack()
    await fill(page, person)
    await consent(page).check()
    await send(page).click()
    await expect(page).toHaveURL(receipt)
    expect(await stored(person)).toHaveLength(1)
  })

  test('A changed message after going back is a second request', async ({ page }) => {
    const person = makePerson()
    await page.goto('/counselling')
    await fill(page, person)
    await consent(page).check()
    await send(page).click()
    await expect(page).toHaveURL(RECEIPT)
    await page.goBack()
    await fill(page, person)
    await page.getByLabel(/talk about/).fill('And one thing more')
    await consent(page).check()
    await send(page).click()
    await expect(page).toHaveURL(RECEIPT)
    expect(await stored(person)).toHaveLength(2)
  })

  test('A lost connection keeps what was typed, and the next attempt succeeds', async ({
    page,
    context,
  }) => {
    const person = makePerson()
    await page.goto('/counselling')
    await fill(page, person)
    await consent(page).check()
    await context.setOffline(true)
    await send(page).click()
    await expect(page.locator('[data-form-message]')).toContainText('still here')
    await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue(person.name)
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page).toHaveURL(RECEIPT)
    expect(await stored(person)).toHaveLength(1)
  })

  test('Only a parent is asked for the class of the child', async ({ page }) => {
    await page.goto('/counselling')
    const grade = page.getByLabel('Child’s class')
    await expect(grade).toBeHidden()
    await page.getByLabel('My child (under 18)').check()
    await expect(grade).toBeVisible()
    await page.getByLabel('Me (18 or older)').check()
    await expect(grade).toBeHidden()
  })
})

test.describe('The address of the form', () => {
  const url = '/counselling/requests'

  test('The endpoint accepts forms and JSON in UTF-8 up to a size limit', async ({ request }) => {
    const post = (type: string, data: string) =>
      request.post(url, { headers: { 'content-type': type }, data })
    expect((await post('text/plain', 'name=a')).status()).toBe(415)
    expect((await post('multipart/form-data; boundary=x', '--x--')).status()).toBe(415)
    expect(
      (await post('application/x-www-form-urlencoded; charset=utf-16', 'name=a')).status(),
    ).toBe(415)
    const megabyte = `message=${'x'.repeat(1024 * 1024)}`
    expect((await post('application/x-www-form-urlencoded', megabyte)).status()).toBe(413)
  })

  test('The endpoint refuses forms of other sites', async ({ request }) => {
    const answer = await request.post(url, {
      headers: { origin: 'https://evil.example' },
      form: { name: 'a' },
    })
    expect(answer.status()).toBe(403)
  })

  test('A receipt is shown only under its token and is not cached or indexed', async ({
    request,
  }) => {
    expect((await request.get(`${url}/${'a'.repeat(43)}`)).status()).toBe(404)
    const answer = await request.get(url, { maxRedirects: 0 })
    expect([303, 307, 308]).toContain(answer.status())
  })
})
