import type { Page } from '@playwright/test'
import { db } from '#lib/database/db.ts'
import { type KillableWeb, startKillableWeb } from '#tests/support/killable-web.ts'
import { expect, test } from '#tests/support/test.ts'
import {
  makeText,
  open,
  openWriterSession,
  saved,
  saveState,
  storedOf,
} from '#tests/support/writers.ts'

// There is no response while the process is dead.
test.use({ expectedErrors: [/net::ERR_/, /status of 50\d/] })
test.describe.configure({ mode: 'serial', timeout: 120_000 })

let web: KillableWeb
test.beforeAll(async () => {
  web = await startKillableWeb()
})
test.afterAll(async () => {
  await web.kill()
  await db.$disconnect()
})

const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true })

/** The stored text, one line for each block. */
async function storedLines(id: string): Promise<string[]> {
  const { body } = await storedOf(id)
  return body.content.map((block) =>
    'content' in block && block.content
      ? block.content.map((it) => ('text' in it ? it.text : '')).join('')
      : '',
  )
}

async function writeAtTheEnd(page: Page) {
  await textOf(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
}

test('A server that is killed during typing has the whole text after its restart, byte for byte @all', async ({
  browser,
}) => {
  const { page, context } = await openWriterSession(browser, 'Asha', { baseURL: web.origin })
  const id = await makeText('Killed below the pen')
  await open(page, id)
  await writeAtTheEnd(page)
  const before = 'Half a sentence, ünïcödé 🙂, two  spaces '
  const after = 'and the rest, typed while nobody listens.'
  const typing = page.keyboard.type(before, { delay: 40 })
  await page.waitForRequest('**/admin/autosave')
  await web.kill()
  await typing
  await page.keyboard.type(after, { delay: 20 })
  await expect(saveState(page)).toHaveText(/^Offline/)
  expect(await storedLines(id)).not.toContain(before + after)

  await web.start()
  await expect.poll(() => storedLines(id)).toEqual(['One.', 'Two.', 'Three.', before + after])
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(textOf(page)).toContainText('Three.')
  expect(await textOf(page).locator('p').last().textContent()).toBe(before + after)
  await context.close()
})

test('Text survives on the computer if server and tab die together, and is stored after it is restored', async ({
  browser,
}) => {
  const { page, context } = await openWriterSession(browser, 'Asha', { baseURL: web.origin })
  const id = await makeText('Killed on both sides')
  await open(page, id)
  await writeAtTheEnd(page)
  await web.kill()
  const text = 'Nobody else has this: “–” 🧵 ends in one '
  await page.keyboard.type(text)
  await expect(saveState(page)).toHaveText(/^Offline/)
  await page.close({ runBeforeUnload: false })

  await web.start()
  const again = await context.newPage()
  await open(again, id)
  await again.getByRole('button', { name: 'Restore' }).click()
  await expect.poll(() => storedLines(id)).toEqual(['One.', 'Two.', 'Three.', text])
  await context.close()
})
