import { db } from '#lib/database/db.ts'
import { hashPassword } from '#lib/users/password.ts'
import { draftArticle, makeArticle, makeUser, paragraphs } from '#prisma/factories.ts'
import { violations } from '#tests/support/accessibility.ts'
import { expect, test } from '#tests/support/staff.ts'

test.afterAll(() => db.$disconnect())

const long = 'A title that is so long that every search engine there is cuts it off at the end'

test('An error of the checks is shown beside the form, leads to its block and prevents publication', async ({
  page,
}) => {
  const { id } = await draftArticle({ body: paragraphs('See [it](/articles/nothing-is-here).') })
  await page.goto(`/admin/articles/${id}`)
  const side = page.getByRole('complementary', { name: 'Properties' })
  await expect(side.getByText('Check before publishing: 1 error')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Fix these errors first' })
  await expect(dialog).toContainText('but there is no such page')
  await expect(dialog.getByRole('button', { name: 'Publish' })).toHaveCount(0)
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: /A link points to/ }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Published', { exact: true })).toHaveCount(0)
})

test('A warning of the checks needs a reason, which the history shows', async ({ page }) => {
  const { id } = await draftArticle({ title: long })
  await page.goto(`/admin/articles/${id}`)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Review these warnings' })
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect(dialog.getByLabel(/Reason for publishing anyway/)).toHaveAccessibleDescription(
    /Enter a reason/,
  )
  await dialog.getByLabel(/Reason for publishing anyway/).fill('It is the name of a law.')
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText('Published', { exact: true })).toBeVisible()
  await page.goto(`/admin/history/${id}`)
  await expect(page.getByText('Published despite warnings: It is the name of a law.')).toBeVisible()
})

test('The checks run again after a change', async ({ page }) => {
  const { id } = await draftArticle({ title: long })
  await page.goto(`/admin/articles/${id}`)
  const panel = page.getByText(/^Check before publishing/)
  await expect(panel).toContainText('1 warning')
  await page.getByLabel('Title', { exact: true }).fill('A title that fits')
  await expect(panel).not.toContainText('warning')
})

test('Scheduling in spite of a warning needs a reason', async ({ page }) => {
  const { id } = await draftArticle({ title: long })
  await page.goto(`/admin/articles/${id}`)
  await page.getByRole('button', { name: 'Schedule' }).click()
  await page.getByRole('menuitem', { name: 'Schedule publication…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Schedule' }).click()
  const dialog = page.getByRole('dialog', { name: 'Review these warnings' })
  await dialog.getByLabel(/Reason for publishing anyway/).fill('Agreed with the editor.')
  await dialog.getByRole('button', { name: 'Schedule' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Scheduled:' })).toBeVisible()
})

test('An author sees history, preview, links and checks of own articles, and no way to publish', async ({
  browser,
  baseURL,
}) => {
  const password = 'a sentence for these tests'
  const author = await makeUser('AUTHOR', await hashPassword(password))
  const { id } = await draftArticle({ title: long }, author)
  const foreign = await makeArticle()
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    storageState: { cookies: [], origins: [] },
  })
  await context.request.post('/api/auth/sign-in', {
    form: { email: author.email, password, callbackUrl: '/admin' },
    maxRedirects: 0,
  })
  const page = await context.newPage()
  await page.goto(`/admin/articles/${id}`)
  await expect(page.getByText('Check before publishing: 1 warning')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
  await expect(page.getByText('Share a preview')).toBeVisible()
  expect((await context.request.get(`/admin/history/${id}`)).status()).toBe(200)
  expect((await context.request.get(`/preview/${id}`)).status()).toBe(200)
  expect((await context.request.get(`/admin/history/${foreign.id}`)).status()).toBe(404)
  await context.close()
})

test('The structured data of an article matches what readers see', async ({ page }) => {
  await page.goto('/articles/rust-vs-python')
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents()
  const nodes = blocks.flatMap((it) => {
    const data = JSON.parse(it) as { '@graph'?: Record<string, unknown>[] }
    return data['@graph'] ?? [data as Record<string, unknown>]
  })
  const article = nodes.find((it) => it['@type'] === 'Article')
  const faq = nodes.find((it) => it['@type'] === 'FAQPage')
  expect(article?.headline).toBe(await page.getByRole('heading', { level: 1 }).textContent())
  const authors = (article?.author ?? []) as { name: string }[]
  expect(authors.length).toBeGreaterThan(0)
  const main = (await page.locator('main').textContent()) ?? ''
  for (const { name } of authors) expect(main).toContain(name)
  const structured = (faq?.mainEntity ?? []) as { name: string; acceptedAnswer: { text: string } }[]
  const seen = await page.locator('main details.faq').evaluateAll((all) =>
    all.map((it) => {
      // The file name above code is not part of the answer.
      for (const caption of it.querySelectorAll('figcaption')) caption.remove()
      return {
        question: it.querySelector('.faq-question')?.textContent ?? '',
        answer: it.querySelector('.faq-answer')?.textContent ?? '',
      }
    }),
  )
  const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
  expect(structured.map((it) => it.name)).toEqual(seen.map((it) => it.question))
  expect(structured.map((it) => letters(it.acceptedAnswer.text))).toEqual(
    seen.map((it) => letters(it.answer)),
  )
})
