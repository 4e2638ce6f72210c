import type { Page } from '@playwright/test'
import { MAX_BLOCKS, richTextToPlainText } from '#lib/blocks/rich-text.ts'
import { db } from '#lib/database/db.ts'
import { expect, test } from '#tests/support/staff.ts'
import { makeText, open, saved, storedOf } from '#tests/support/writers.ts'

test.afterAll(() => db.$disconnect())

const textOf = (page: Page) => page.locator('.editor-text')

/** Pastes clipboard content of a program at the caret. */
const paste = (page: Page, html: string) =>
  textOf(page).evaluate((element, asHtml) => {
    const data = new DataTransfer()
    data.setData('text/html', asHtml)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, html)

async function openAtEnd(page: Page) {
  const id = await makeText('For what is pasted')
  await open(page, id)
  await expect(textOf(page)).toContainText('Three.')
  await textOf(page).click()
  await page.keyboard.press('Control+End')
  return id
}

const kindsOf = async (id: string) => (await storedOf(id)).body.content.map((it) => it.type)

/** Markup as programs write it, most of it without content. */
const webPage = (paragraphs: number, bytes: number) => {
  const around = Math.ceil(bytes / paragraphs)
  const style = 'mso-ascii-theme-font:minor;'.repeat(Math.ceil(around / 27))
  return Array.from(
    { length: paragraphs },
    (_, at) => `<div class="c${at}"><p style="${style}"><span>Line ${at} of many.</span></p></div>`,
  ).join('')
}

test('Two megabytes of a pasted web page become text and are saved', async ({ page }) => {
  test.setTimeout(120_000)
  const id = await openAtEnd(page)
  await page.keyboard.press('Enter')
  const html = webPage(400, 2_000_000)
  expect(html.length).toBeGreaterThan(2_000_000)
  await paste(page, html)
  await expect(textOf(page)).toContainText('Line 399 of many.')
  await page.keyboard.type(' And mine.')
  await expect(textOf(page)).toContainText('Line 399 of many. And mine.')
  await expect.poll(async () => (await kindsOf(id)).length, { timeout: 60_000 }).toBe(403)
  await expect(saved(page)).toBeVisible()
})

test('Two megabytes of text in one pasted paragraph are kept whole, and typing goes on @all', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const id = await openAtEnd(page)
  await page.keyboard.press('Enter')
  const words = 'A long sentence of a long text. '.repeat(65_000).trim()
  await paste(page, `<p>${words}</p>`)
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Mine. ')
  await expect(textOf(page)).toContainText('Mine. One.')
  const stored = async () => richTextToPlainText((await storedOf(id)).body).replaceAll(/\s+/g, ' ')
  await expect
    .poll(async () => (await stored()).startsWith('Mine. One.'), { timeout: 60_000 })
    .toBe(true)
  expect((await stored()).endsWith(words)).toBe(true)
  await expect(saved(page)).toBeVisible()
})

test('Pasting more blocks than a text may have is refused with a message', async ({ page }) => {
  test.setTimeout(120_000)
  const id = await openAtEnd(page)
  await paste(page, webPage(MAX_BLOCKS + 1, 100_000))
  await expect(page.getByText(`A text can have at most ${MAX_BLOCKS} blocks.`)).toBeVisible()
  await expect(textOf(page)).not.toContainText('of many.')
  await page.keyboard.type(' Still mine.')
  await expect(textOf(page)).toContainText('Three. Still mine.')
  await expect.poll(async () => JSON.stringify((await storedOf(id)).body)).toContain('Still mine.')
  expect(await kindsOf(id)).toEqual(['paragraph', 'paragraph', 'paragraph'])
})

test('Images in pasted text are reported as dropped and never stored in the text', async ({
  page,
}) => {
  const id = await openAtEnd(page)
  const picture = (size: number) => `data:image/png;base64,${'iVBORw0KGgo'.repeat(size)}`
  await page.keyboard.press('Enter')
  await paste(
    page,
    `${'<p>A line.</p>'.repeat(60)}<p>Before <img src="${picture(2)}"> between <img alt="A chart" src="${picture(50_000)}"> after.</p>`,
  )
  const notice = page.getByRole('status').filter({ hasText: 'Some content was not pasted' })
  await expect(notice).toContainText('2 images: upload them separately')
  await expect(notice).toContainText('A chart')
  await expect(notice).toBeInViewport()
  await expect(textOf(page)).toContainText(/Before\s+between\s+after\./)
  await expect.poll(async () => JSON.stringify((await storedOf(id)).body)).toContain('after.')
  expect(JSON.stringify(await storedOf(id))).not.toContain('data:')
})
