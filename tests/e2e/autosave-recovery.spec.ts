import type { Page } from '@playwright/test'
import type { ArticleSnapshot } from '#lib/articles/schema.ts'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { autosave } from '#lib/publishing/drafts/autosave.ts'
import { expect, test } from '#tests/support/test.ts'
import {
  expectStored,
  kill,
  makeText,
  open,
  openWriterSession,
  saved,
  saveState,
  standfirst,
  storedOf,
  title,
} from '#tests/support/writers.ts'

// Some of these tests expect network errors, an ended session and refused saves.
test.use({ expectedErrors: [/net::ERR_/, /status of (401|403|409|422|500|503)/] })

test.afterAll(() => db.$disconnect())

/** Waits until this text is stored in the browser. */
const expectStoredInBrowser = (page: Page, words: string) =>
  expect
    .poll(() =>
      page.evaluate(async (wanted) => {
        const request = indexedDB.open('lectern')
        await new Promise((resolve) => request.addEventListener('success', resolve))
        const found = request.result.transaction('copies').objectStore('copies').getAll()
        await new Promise((resolve) => found.addEventListener('success', resolve))
        request.result.close()
        return JSON.stringify(found.result).includes(wanted)
      }, words),
    )
    .toBe(true)

test('Unsaved text of a crashed tab can be restored, byte for byte', async ({ browser }) => {
  const { page, context } = await openWriterSession(browser, 'Asha')
  const id = await makeText('Killed')
  await open(page, id)
  await page.route('**/admin/autosave', (route) => route.abort())
  const words = 'Half a sentence, ünïcödé 🙂, and two  spaces '
  await standfirst(page).fill(words)
  await expect(saveState(page)).toHaveText(/^Offline/)
  await kill(page)
  const again = await context.newPage()
  await open(again, id)
  await expect(standfirst(again)).toHaveValue('What it says in short.')
  await again.getByText('Differences from the current text').click()
  await expect(again.locator('.comparison ins').first()).toBeVisible()
  await again.getByRole('button', { name: 'Restore' }).click()
  await expect(standfirst(again)).toHaveValue(words)
  await expectStored(id, 'standfirst').toBe(words)
  await again.reload()
  await expect(standfirst(again)).toHaveValue(words)
  await expect(again.getByRole('button', { name: 'Restore' })).toBeHidden()
})

for (const arrives of ['before', 'after']) {
  test(`An autosave that was in flight when the tab crashed, and arrives ${arrives} it is opened again, causes no conflict`, async ({
    browser,
  }) => {
    const { page, context } = await openWriterSession(browser, 'Asha')
    const id = await makeText(`Landed ${arrives}`)
    await open(page, id)
    const first = Promise.withResolvers<string>()
    await page.route('**/admin/autosave', (route) => {
      first.resolve(route.request().postData() ?? '')
      return route.abort()
    })
    await standfirst(page).fill('Half a thought')
    const data = await first.promise
    const arrive = () => {
      const input = JSON.parse(data)
      return autosave({ ...SYSTEM_ACTOR, id: input.as, name: 'Asha' }, input)
    }
    await standfirst(page).fill('Half a thought, and the rest.')
    await expect(saveState(page)).toHaveText(/^Offline/)
    await expectStoredInBrowser(page, 'Half a thought, and the rest.')
    await kill(page)
    if (arrives === 'before') await arrive()
    const again = await context.newPage()
    await open(again, id)
    await expect(again.getByRole('button', { name: 'Restore' })).toBeVisible()
    if (arrives === 'after') await arrive()
    await again.getByRole('button', { name: 'Restore' }).click()
    await expectStored(id, 'standfirst').toBe('Half a thought, and the rest.')
    await expect(saved(again)).toBeVisible()
    await expect(again.getByRole('alertdialog')).toBeHidden()
  })
}

test('A new article that never reached the server is found again on the computer', async ({
  browser,
}) => {
  const { page, context } = await openWriterSession(browser, 'Asha')
  await page.goto('/admin/articles/new')
  await page.route('**/admin/autosave', (route) => route.abort())
  await title(page).fill('Begun on a train')
  await expect(saveState(page)).toHaveText(/^Offline/)
  await kill(page)
  const again = await context.newPage()
  await again.goto('/admin/articles/new')
  await again.getByRole('link', { name: 'Continue editing' }).click()
  await again.getByRole('button', { name: 'Restore' }).click()
  await expect(title(again)).toHaveValue('Begun on a train')
  await again.waitForURL(/\/admin\/articles\/[0-9a-f-]{36}$/)
  await expectStored(again.url().split('/').at(-1) ?? '', 'title').toBe('Begun on a train')
})

test('Restored text of a tab is merged with the changes that another user made since', async ({
  browser,
}) => {
  const { page, context } = await openWriterSession(browser, 'Asha')
  const id = await makeText('Killed and overtaken')
  await open(page, id)
  await page.route('**/admin/autosave', (route) => route.abort())
  await standfirst(page).fill('Asha’s words.')
  await expect(saveState(page)).toHaveText(/^Offline/)
  await kill(page)
  const { lockVersion } = await db.content.findUniqueOrThrow({ where: { id } })
  const snapshot = { ...((await storedOf(id)) as ArticleSnapshot), title: 'A title of the house' }
  const systemActor = { ...SYSTEM_ACTOR, name: 'The house' }
  await autosave(systemActor, { kind: 'ARTICLE', as: SYSTEM_ACTOR.id, id, lockVersion, snapshot })
  const again = await context.newPage()
  await open(again, id)
  await again.getByRole('button', { name: 'Restore' }).click()
  await expect(title(again)).toHaveValue('A title of the house')
  await expectStored(id, 'standfirst').toBe('Asha’s words.')
  expect(await storedOf(id)).toMatchObject({ title: 'A title of the house' })
})
