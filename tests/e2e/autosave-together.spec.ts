import type { Page } from '@playwright/test'
import { inlineText } from '#lib/blocks/inline.ts'
import { db } from '#lib/database/db.ts'
import { makeTopic } from '#prisma/factories.ts'
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
  type WriterSession,
} from '#tests/support/writers.ts'

// These tests expect network errors and refused saves.
test.use({ expectedErrors: [/net::ERR_/, /status of (409|503)/], actionTimeout: 10_000 })

test.afterAll(() => db.$disconnect())

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true })

/** Paragraphs of the stored text. */
const wordsOf = async (id: string) =>
  (await storedOf(id)).body.content.map((it) =>
    it.type === 'paragraph' ? inlineText(it.content) : it.type,
  )

async function writeAtEndOf(page: Page, words: string, more: string) {
  await textOf(page).getByText(words, { exact: true }).click()
  await page.keyboard.press('End')
  await page.keyboard.type(more)
}

test.describe('Two users in one text', () => {
  let asha: WriterSession
  let ben: WriterSession
  let id: string
  test.beforeEach(async ({ browser }) => {
    asha = await openWriterSession(browser, 'Asha')
    ben = await openWriterSession(browser, 'Ben')
    id = await makeText('For two')
    await open(asha.page, id)
    await open(ben.page, id)
    await expect(textOf(asha.page)).toContainText('Three.')
    await expect(textOf(ben.page)).toContainText('Three.')
  })

  test.afterEach(async () => {
    await asha.context.close()
    await ben.context.close()
  })

  test('Changes of two users to different blocks are merged without a question', async () => {
    await writeAtEndOf(asha.page, 'One.', ' By Asha.')
    await expect.poll(() => wordsOf(id)).toEqual(['One. By Asha.', 'Two.', 'Three.'])
    await writeAtEndOf(ben.page, 'Three.', ' By Ben.')
    await expect.poll(() => wordsOf(id)).toEqual(['One. By Asha.', 'Two.', 'Three. By Ben.'])
    await expect(textOf(ben.page)).toContainText('One. By Asha.')
    await expect(ben.page.getByText('Asha changed 1 block')).toBeVisible()
  })

  /** Both users have changed the first block; Ben sees both versions. */
  async function meet() {
    await writeAtEndOf(asha.page, 'One.', ' By Asha.')
    await expect.poll(() => wordsOf(id)).toEqual(['One. By Asha.', 'Two.', 'Three.'])
    await writeAtEndOf(ben.page, 'One.', ' By Ben.')
    await ben.page.getByRole('button', { name: 'Compare versions' }).click()
    const dialog = ben.page.getByRole('alertdialog', { name: 'Asha changed the same part' })
    await expect(dialog).toContainText('One. By Asha.')
    await expect(dialog).toContainText('One. By Ben.')
    return dialog
  }

  for (const { choice, radio, stored } of [
    { choice: 'the own version', radio: /^Mine/, stored: ['One. By Ben.', 'Two.', 'Three.'] },
    { choice: 'both', radio: /^Both/, stored: ['One. By Ben.', 'One. By Asha.', 'Two.', 'Three.'] },
  ]) {
    test(`Two users who change one block see both versions, and ${choice} can be chosen`, async () => {
      const dialog = await meet()
      await dialog.getByRole('radio', { name: radio }).check()
      await dialog.getByRole('button', { name: 'Save merged version' }).click()
      await expect.poll(() => wordsOf(id)).toEqual(stored)
      await expect(textOf(ben.page)).toContainText('One. By Ben.')
    })
  }

  test('A user who takes the other version finds the own one again, also after leaving the page', async () => {
    const dialog = await meet()
    await dialog.getByRole('radio', { name: /^Asha/ }).check()
    await dialog.getByRole('button', { name: 'Save merged version' }).click()
    await expect(textOf(ben.page)).not.toContainText('By Ben.')
    await expect(saved(ben.page)).toBeVisible()
    expect(await wordsOf(id)).toEqual(['One. By Asha.', 'Two.', 'Three.'])
    await ben.page.reload()
    await expect(ben.page.getByText('Your version from a conflict')).toBeVisible()
    await ben.page.getByRole('button', { name: 'Restore' }).click()
    const again = ben.page.getByRole('alertdialog')
    await expect(again).toContainText('One. By Ben.')
    await again.getByRole('radio', { name: /^Mine/ }).check()
    await again.getByRole('button', { name: 'Save merged version' }).click()
    await expect.poll(() => wordsOf(id)).toEqual(['One. By Ben.', 'Two.', 'Three.'])
  })

  test('A move and a change of the same block are merged', async () => {
    await textOf(asha.page).getByText('Three.', { exact: true }).click()
    await asha.page.keyboard.press('Alt+Shift+ArrowUp')
    await expect.poll(() => wordsOf(id)).toEqual(['One.', 'Three.', 'Two.'])
    await writeAtEndOf(ben.page, 'Three.', ' By Ben.')
    await expect.poll(() => wordsOf(id)).toEqual(['One.', 'Three. By Ben.', 'Two.'])
    await expect(ben.page.getByText('Asha changed the order of blocks')).toBeVisible()
  })
})

test('Two tabs of one user keep what each has written, whichever dies first', async ({
  browser,
}) => {
  const { page, context } = await openWriterSession(browser, 'Asha')
  const id = await makeText('In two tabs')
  const other = await context.newPage()
  await open(page, id)
  await open(other, id)
  await context.setOffline(true)
  await standfirst(page).fill('Written in the first tab.')
  await expect(saveState(page)).toHaveText(/^Offline/)
  await standfirst(other).fill('Written in the second tab.')
  await expect(saveState(other)).toHaveText(/^Offline/)
  await expect.poll(() => copiesOn(other)).toBe(2)
  // A tab that is closed normally would still send its text once the network is back.
  await kill(page)
  await kill(other)
  await context.setOffline(false)
  const again = await context.newPage()
  await open(again, id)
  const offered = (words: string) =>
    again.locator('.comparison ins').filter({ hasText: words }).first()
  await again.getByText('Differences from the current text').click()
  await expect(offered('second')).toBeVisible()
  await again.getByRole('button', { name: 'Discard' }).click()
  await expect(offered('first')).toBeVisible()
  await again.getByRole('button', { name: 'Restore' }).click()
  await expectStored(id, 'standfirst').toBe('Written in the first tab.')
  await context.close()
})

/** The copies that this browser stores for its tabs. */
const copiesOn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('lectern', 1)
        opening.onsuccess = () => {
          const count = opening.result.transaction('copies').objectStore('copies').count()
          count.onsuccess = () => resolve(count.result)
        }
      }),
  )

test('A conflict in a live kind shows both versions, and nothing typed is lost', async ({
  browser,
}) => {
  const asha = await openWriterSession(browser, 'Asha')
  const ben = await openWriterSession(browser, 'Ben')
  const { id } = await makeTopic({ name: 'For two', summary: 'As it was.' })
  const summary = (page: Page) => page.getByLabel('Summary', { exact: true })
  for (const { page } of [asha, ben]) {
    await page.goto(`/admin/topics/${id}`)
    await expect(textNamed(page, 'Introduction')).toBeVisible()
  }
  await summary(asha.page).fill('By Asha.')
  await asha.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => summaryOf(id)).toBe('By Asha.')
  await summary(ben.page).fill('By Ben.')
  await ben.page.getByRole('button', { name: 'Save', exact: true }).click()
  const dialog = ben.page.getByRole('alertdialog', { name: 'Asha changed the same part' })
  await expect(dialog).toContainText('By Asha.')
  await expect(dialog).toContainText('By Ben.')
  expect(await summaryOf(id)).toBe('By Asha.')
  await dialog.getByRole('radio', { name: /^Mine/ }).check()
  await dialog.getByRole('button', { name: 'Save merged version' }).click()
  await expect(summary(ben.page)).toHaveValue('By Ben.')
  await ben.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => summaryOf(id)).toBe('By Ben.')
  const kept = await db.revision.findMany({ where: { contentId: id, editorId: asha.id } })
  expect(kept.map((it) => (it.data as { summary: string }).summary)).toEqual(['By Asha.'])
})

const textNamed = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

const summaryOf = async (id: string) =>
  (await db.topic.findUniqueOrThrow({ where: { id }, select: { summary: true } })).summary
