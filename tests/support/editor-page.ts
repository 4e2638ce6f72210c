import type { Page } from '@playwright/test'
import { expect } from './staff.ts'

const unique = () => Math.random().toString(36).slice(2, 10)

export const textOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true })

/** Puts the caret into the empty text of a new, otherwise complete article. */
export async function newArticle(page: Page) {
  await page.goto('/admin/articles/new')
  await page.getByLabel('Title', { exact: true }).fill(`Written in the editor ${unique()}`)
  await page.getByRole('button', { name: /^Use “/ }).click()
  await page.getByLabel('Summary').fill('What this article says, in short.')
  await textOf(page).click()
}

export async function save(page: Page) {
  await page.keyboard.press('Control+s')
  await page.waitForURL(/\/admin\/articles\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible()
}

/** The text as shown on the page, without parts that only editors see. */
export const blocksOf = (page: Page) =>
  textOf(page).evaluate((text) =>
    [
      ...text.querySelectorAll(
        'h2, h3, h4, :scope > p, li > p, blockquote, pre, textarea, .grid-cell.inline-box',
      ),
    ].map((it) => {
      if (it instanceof HTMLTextAreaElement) return `name: ${it.value}`
      const kind = it.classList.contains('grid-cell') ? 'cell' : it.tagName.toLowerCase()
      return `${kind}: ${it.textContent}`
    }),
  )

/** Pastes clipboard content of a program at the caret. */
export const paste = (page: Page, html: string, text = '') =>
  textOf(page).evaluate(
    (element, [asHtml = '', asText = '']) => {
      const data = new DataTransfer()
      if (asHtml) data.setData('text/html', asHtml)
      data.setData('text/plain', asText)
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    },
    [html, text],
  )

/** Copies the whole text, and returns what other programs would get. */
export async function copyAll(page: Page): Promise<{ html: string; text: string }> {
  await textOf(page).locator('p, h2').first().click()
  await page.keyboard.press('Control+a')
  return textOf(page).evaluate((element) => {
    const data = new DataTransfer()
    element.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    )
    return { html: data.getData('text/html'), text: data.getData('text/plain') }
  })
}

/** Drops content of another window at the end of the text. */
export const drop = (page: Page, html: string) =>
  textOf(page).evaluate((element, asHtml) => {
    const data = new DataTransfer()
    data.setData('text/html', asHtml)
    const { right, bottom } = (element.lastElementChild ?? element).getBoundingClientRect()
    const place = { clientX: right - 4, clientY: bottom - 4 }
    element.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, ...place }),
    )
  }, html)
