import type { ArticleSnapshot } from '#lib/articles/schema.ts'
import { db } from '#lib/database/db.ts'
import { expect, test } from '#tests/support/test.ts'
import {
  expectStored,
  makeText,
  open,
  openWriterSession,
  PASSWORD,
  saved,
  saveState,
  signInTo,
  standfirst,
  storedOf,
  title,
  type WriterSession,
} from '#tests/support/writers.ts'

// Some of these tests expect network errors, an ended session and refused saves.
test.use({ expectedErrors: [/net::ERR_/, /status of (401|403|409|422|500|503)/] })

test.afterAll(() => db.$disconnect())

test('Autosave stores typed text within about a second, without a click and without a revision', async ({
  browser,
}) => {
  const { page } = await openWriterSession(browser, 'Asha')
  const id = await makeText('Typed')
  await open(page, id)
  await standfirst(page).fill('Words  with two spaces, ends in one ')
  await expectStored(id, 'standfirst').toBe('Words  with two spaces, ends in one ')
  await expect(saved(page)).toBeVisible()
  expect(await db.revision.count({ where: { contentId: id } })).toBe(1)
})

test('The first typed text creates a new article; the cursor stays and the URL is the article’s own', async ({
  browser,
}) => {
  const { page } = await openWriterSession(browser, 'Asha')
  await page.goto('/admin/articles/new')
  await title(page).pressSequentially('Begun', { delay: 20 })
  await page.waitForURL(/\/admin\/articles\/[0-9a-f-]{36}$/)
  await expect(title(page)).toBeFocused()
  await page.keyboard.type(' and gone on')
  const id = page.url().split('/').at(-1) ?? ''
  await expectStored(id, 'title').toBe('Begun and gone on')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/^History/)).toBeVisible()
  await expect(title(page)).toBeFocused()
  await page.reload()
  await expect(title(page)).toHaveValue('Begun and gone on')
})

test.describe('Two users in one article', () => {
  let asha: WriterSession
  let ben: WriterSession
  let id: string
  test.beforeEach(async ({ browser }) => {
    asha = await openWriterSession(browser, 'Asha')
    ben = await openWriterSession(browser, 'Ben')
    id = await makeText('For two')
    await open(asha.page, id)
    await open(ben.page, id)
  })

  test('Changes of two users to different parts are merged with a notice', async () => {
    await standfirst(asha.page).fill('By Asha.')
    await expectStored(id, 'standfirst').toBe('By Asha.')
    await title(ben.page).fill('By Ben')
    await expectStored(id, 'title').toBe('By Ben')
    expect(await storedOf(id)).toMatchObject({ title: 'By Ben', standfirst: 'By Asha.' })
    await expect(ben.page.getByText('Asha changed “Standfirst”')).toBeVisible()
    await expect(standfirst(ben.page)).toHaveValue('By Asha.')
  })

  test('Two users who change the same part see both versions, and nothing is lost', async () => {
    await standfirst(asha.page).fill('By Asha.')
    await expectStored(id, 'standfirst').toBe('By Asha.')
    await standfirst(ben.page).fill('By Ben.')
    await ben.page.getByRole('button', { name: 'Compare versions' }).click()
    const dialog = ben.page.getByRole('alertdialog', { name: 'Asha changed the same part' })
    await expect(dialog).toContainText('By Asha.')
    await expect(dialog).toContainText('By Ben.')
    expect(await storedOf(id)).toMatchObject({ standfirst: 'By Asha.' })
    await dialog.getByRole('radio', { name: /^Mine/ }).check()
    await dialog.getByRole('button', { name: 'Save merged version' }).click()
    await expectStored(id, 'standfirst').toBe('By Ben.')
    const kept = await db.revision.findMany({ where: { contentId: id, editorId: asha.id } })
    expect(kept.map((it) => (it.data as ArticleSnapshot).standfirst)).toEqual(['By Asha.'])
  })

  test('Two users in one article see each other until one leaves', async () => {
    const others = asha.page.getByRole('list', { name: 'Also here' })
    await expect(others).toContainText('Ben', { timeout: 20_000 })
    await ben.page.close({ runBeforeUnload: false })
    await expect(others).toBeHidden({ timeout: 30_000 })
  })
})

test('Typing goes on without a network and is stored when the network is back', async ({
  browser,
}) => {
  const { page, context } = await openWriterSession(browser, 'Asha')
  const id = await makeText('Offline')
  await open(page, id)
  await context.setOffline(true)
  await standfirst(page).fill('Written on a train.')
  await expect(saveState(page)).toHaveText(/^Offline/)
  await standfirst(page).fill('Written on a train, in a tunnel.')
  await context.setOffline(false)
  await expectStored(id, 'standfirst').toBe('Written on a train, in a tunnel.')
  await expect(saved(page)).toBeVisible()
})

test('Autosave retries after server errors until the text is stored', async ({ browser }) => {
  const { page } = await openWriterSession(browser, 'Asha')
  const id = await makeText('Failing')
  await open(page, id)
  let failures = 2
  await page.route('**/admin/autosave', (route) => {
    failures -= 1
    return failures >= 0 ? route.fulfill({ status: 500, body: 'broken' }) : route.fallback()
  })
  await standfirst(page).fill('Stubborn.')
  await expect(saveState(page)).toHaveText(/^Offline/)
  await expectStored(id, 'standfirst').toBe('Stubborn.')
})

test('A lost response to an autosave causes no conflict with the own text', async ({ browser }) => {
  const { page } = await openWriterSession(browser, 'Asha')
  const id = await makeText('Lost answer')
  await open(page, id)
  let first = true
  await page.route('**/admin/autosave', async (route) => {
    if (!first) return route.fallback()
    first = false
    await route.fetch()
    return route.abort()
  })
  await standfirst(page).fill('Once.')
  await expectStored(id, 'standfirst').toBe('Once.')
  await standfirst(page).fill('Once. Twice.')
  await expectStored(id, 'standfirst').toBe('Once. Twice.')
  await expect(saved(page)).toBeVisible()
})

test('A session that ends during typing loses no text, because the user signs in again in place', async ({
  browser,
}) => {
  const asha = await openWriterSession(browser, 'Asha')
  const id = await makeText('Signed out')
  await open(asha.page, id)
  await db.user.update({ where: { id: asha.id }, data: { sessionVersion: { increment: 1 } } })
  await standfirst(asha.page).fill('After the end.')
  await expect(saveState(asha.page)).toHaveText(/^Signed out/)
  await standfirst(asha.page).pressSequentially(' And on.')
  await asha.page.getByRole('button', { name: 'Sign in' }).click()
  const dialog = asha.page.getByRole('alertdialog', { name: 'Sign in to continue' })
  await dialog.getByLabel('Password').fill('not this one')
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Password').fill(PASSWORD)
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expectStored(id, 'standfirst').toBe('After the end. And on.')
})

test('Text is not stored under the name of another user who signed in meanwhile, unless confirmed', async ({
  browser,
}) => {
  const asha = await openWriterSession(browser, 'Asha')
  const ben = await openWriterSession(browser, 'Ben')
  const id = await makeText('Whose')
  await open(asha.page, id)
  await signInTo(asha.context, ben.id)
  await standfirst(asha.page).fill('Asha’s, on her screen.')
  await expect(saveState(asha.page)).toHaveText(/^Another user/)
  expect((await storedOf(id)).standfirst).toBe('What it says in short.')
  await asha.page.getByRole('button', { name: 'Choose how to continue' }).click()
  await asha.page.getByRole('button', { name: 'Save as Ben' }).click()
  await expectStored(id, 'standfirst').toBe('Asha’s, on her screen.')
  const copy = await db.workingCopy.findUniqueOrThrow({ where: { contentId: id } })
  expect(copy.editorId).toBe(ben.id)
})

test('An invalid value of a draft is stored and reported at its field until it is corrected', async ({
  browser,
}) => {
  const { page } = await openWriterSession(browser, 'Asha')
  const id = await makeText('Wrong')
  await open(page, id)
  await page.getByLabel('Slug', { exact: true }).fill('Not An Address')
  const address = page.getByLabel('Slug', { exact: true })
  await expect(address).toHaveAccessibleDescription(/Use lower-case letters/)
  await expectStored(id, 'slug').toBe('Not An Address')
  await expect(address).toBeFocused()
  await address.fill(`an-address-${id.slice(-6)}`)
  await expect(address).not.toHaveAccessibleDescription(/Use lower-case letters/)
  await expect(saved(page)).toBeVisible()
})

test('A version with a note is in the history', async ({ browser }) => {
  const { page } = await openWriterSession(browser, 'Asha')
  const id = await makeText('Noted')
  await open(page, id)
  await standfirst(page).fill('Shorter.')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Save with a note…' }).click()
  await page.getByLabel('What changed').fill('Cut by half')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect
    .poll(() => db.revision.count({ where: { contentId: id, note: 'Cut by half' } }))
    .toBe(1)
})
