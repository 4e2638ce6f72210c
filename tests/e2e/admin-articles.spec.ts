import type { Page } from '@playwright/test'
import { db } from '#lib/database/db.ts'
import { expect, test } from '#tests/support/staff.ts'

// Some of these tests expect a 404 of the public page.
test.use({ expectedErrors: [/Failed to load resource.*404/] })

const unique = () => Math.random().toString(36).slice(2, 10)

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved/ })

/** Creates and saves a draft with one paragraph; the page is its form. */
async function writeArticle(page: Page, title: string) {
  await page.goto('/admin/articles/new')
  await page.getByLabel('Title', { exact: true }).fill(title)
  await page.getByRole('button', { name: /^Use “/ }).click()
  await page.getByLabel('Summary').fill('What this article says, in short.')
  await page.getByRole('textbox', { name: 'Text', exact: true }).click()
  await page.keyboard.type('Words with a **strong** one.')
  await page.keyboard.press('Control+s')
  await page.waitForURL(/\/admin\/articles\/[0-9a-f-]{36}$/)
  await expect(saved(page)).toBeVisible()
}

const publicPath = async (page: Page) =>
  `/articles/${await page.getByLabel('Slug', { exact: true }).inputValue()}`

test('An editor writes, publishes, changes and unpublishes an article', async ({ page }) => {
  const title = `Written by a test ${unique()}`
  await writeArticle(page, title)
  const path = await publicPath(page)
  expect((await page.request.get(path)).status()).toBe(404)

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('Published', { exact: true })).toBeVisible()
  const html = await (await page.request.get(path)).text()
  expect(html).toContain(title)
  expect(html).toContain('<strong>strong</strong>')

  await page.getByLabel('Title', { exact: true }).fill(`${title}, again`)
  await page.getByRole('button', { name: 'Publish changes' }).click()
  await expect(saved(page)).toBeVisible()
  expect(await (await page.request.get(path)).text()).toContain(`${title}, again`)

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Unpublish' }).click()
  await expect(page.getByText('Draft', { exact: true })).toBeVisible()
  expect((await page.request.get(path)).status()).toBe(404)
})

test('A missing value is reported at its field, and nothing typed is lost', async ({ page }) => {
  await page.goto('/admin/articles/new')
  await page.getByLabel('Title', { exact: true }).fill('Half an article')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const slug = page.getByLabel('Slug', { exact: true })
  await expect(slug).toBeFocused()
  await expect(slug).toHaveAccessibleDescription(/Enter a slug\.$/)
  await expect(page.getByRole('alert').filter({ hasText: 'Summary' })).toContainText(
    'Summary: please fill this in.',
  )
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Half an article')

  // Marks follow what is typed, without another step.
  await slug.fill('rust-vs-python')
  await expect(slug).toHaveAccessibleDescription(/already used by “Rust vs Python/)
  const name = unique()
  await slug.fill(`Half, ${name}!`)
  await slug.blur()
  await expect(slug).toHaveValue(`half-${name}`)
  await page.getByLabel('Summary').fill('Now it is here.')
  await expect(slug).not.toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('alert').filter({ hasText: 'Summary' })).toBeHidden()
})

test.describe('Invalid input', () => {
  // Autosave and saving are refused, which the browser logs.
  test.use({ expectedErrors: [/Failed to load resource.*422/] })

  test('An error within a block opens the block and leads to its field', async ({ page }) => {
    await writeArticle(page, `With a mistake ${unique()}`)
    await page.getByRole('textbox', { name: 'Text', exact: true }).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/embed')
    await page.keyboard.press('Enter')
    const address = page.getByLabel('URL', { exact: true }).last()
    await expect(address).toBeFocused()
    await address.fill('https://example.org/not-allowed')
    await page.keyboard.press('Escape')
    await expect(page.getByLabel('Height (pixels)')).toBeHidden()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(address).toBeFocused()
    await expect(address).toHaveAccessibleDescription(/Only pages of/)
    // The message is at the field and in the summary; the head of the block only counts.
    const card = page.locator('.card.is-open')
    await expect(card.locator('.card-head')).toContainText('2 errors')
    await expect(card.getByText(/Only pages of/)).toHaveCount(1)
    await expect(page.getByRole('alert').getByText(/Only pages of/)).toBeVisible()
  })
})

test('A removed block can be restored at its place', async ({ page }) => {
  await writeArticle(page, `With a loss ${unique()}`)
  const text = page.getByRole('textbox', { name: 'Text', exact: true })
  await text.click()
  await page.getByRole('button', { name: 'This block: Text' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(text).not.toContainText('Words with a strong one')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(text).toContainText('Words with a strong one')
})

test('A topic is found by its name and chosen by keyboard', async ({ page }) => {
  await writeArticle(page, `With a topic ${unique()}`)
  const combo = page.getByRole('combobox', { name: 'Topics' })
  await combo.fill('machine')
  await expect(page.getByRole('option', { name: 'Machine Learning' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Remove Machine Learning' })).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(saved(page)).toBeVisible()
})

test('The command palette (⌘K) opens pages and articles by their titles', async ({ page }) => {
  await page.goto('/admin')
  // The key is pressed again until the page is hydrated.
  const search = page.getByRole('searchbox', { name: 'Page or title' })
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(search).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await search.fill('rust vs')
  await expect(page.getByRole('option', { name: /Rust vs Python/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(/Rust vs Python/)

  // The way back leads to the list as it was.
  await page.goto('/admin/articles?q=rust+vs&sort=title')
  await page
    .getByRole('link', { name: /Rust vs Python/ })
    .first()
    .click()
  await page.locator('.form-head-back').click()
  await expect(page).toHaveURL(/q=rust.*sort=title/)
})

test('A FAQ that is created in an article gets the topics of the article', async ({ page }) => {
  await writeArticle(page, `With a question ${unique()}`)
  await page.getByRole('combobox', { name: 'Topics' }).fill('machine')
  await page.getByRole('option', { name: 'Machine Learning' }).click()
  await page.getByRole('textbox', { name: 'Text', exact: true }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/faq')
  await page.keyboard.press('Enter')
  const card = page.locator('.card.is-open').last()
  await card.getByRole('button', { name: 'Create FAQ' }).click()
  const dialog = page.getByRole('dialog', { name: 'New FAQ' })
  const question = `Who has topics? ${unique()}`
  await dialog.getByLabel('Question').fill(question)
  await dialog.getByLabel('Short answer').fill('The article.')
  await dialog.getByRole('button', { name: 'Add FAQ' }).click()
  await expect(card.locator('.faq-item')).toHaveCount(1)
  const topic = await db.topic.findFirstOrThrow({ where: { slug: 'machine-learning' } })
  const faq = await db.content.findFirstOrThrow({
    where: { workingTitle: question },
    select: { workingCopy: { select: { data: true } } },
  })
  expect(faq.workingCopy?.data).toMatchObject({ topicIds: [topic.id] })
})

test('The filters of a list apply at once, keep the focus and are in the address', async ({
  page,
  context,
}) => {
  await page.goto('/admin/articles')
  const state = page.getByLabel('State', { exact: true })
  await state.focus()
  await state.selectOption('published')
  await page.waitForURL(/state=published/)
  await expect(state).toBeFocused()
  const search = page.getByRole('searchbox', { name: 'Search titles' })
  await search.pressSequentially('python rust')
  await page.waitForURL(/q=python\+rust/)
  await expect(page.locator('.admin-count')).toHaveText('1 result')
  await expect(search).toBeFocused()
  await expect(search).toHaveValue('python rust')

  const shared = await context.newPage()
  await shared.goto(page.url())
  await expect(shared.locator('.admin-count')).toHaveText('1 result')
  await expect(shared.getByLabel('State', { exact: true })).toHaveValue('published')

  await page.goBack()
  await expect(state).toHaveValue('')
  await expect(page.locator('.admin-count')).not.toHaveText('1 result')
})

test('Without script, a button applies the filters of a list @noscript-only', async ({ page }) => {
  await page.goto('/admin/articles')
  await page.getByLabel('State', { exact: true }).selectOption('published')
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.waitForURL(/state=published/)
})

test.describe('Another time zone', () => {
  test.use({ timezoneId: 'America/New_York' })

  test('Times are in the zone of the user, which is named where the browser has another', async ({
    page,
  }) => {
    await writeArticle(page, `Somewhere else ${unique()}`)
    await page.reload()
    const zone = 'Asia/Kolkata'
    const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: zone })
    const { updatedAt } = await db.workingCopy.findFirstOrThrow({
      where: { contentId: page.url().split('/').at(-1) ?? '' },
    })
    await expect(page.locator('.save-state')).toContainText(
      `Saved ${time.format(updatedAt)} (${zone})`,
    )
    await expect(page.getByText(`Times are shown in the time zone ${zone}.`)).toBeVisible()
  })
})
