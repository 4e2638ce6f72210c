import type { Locator, Page } from '@playwright/test'
import { expect } from '#tests/support/test.ts'

/** A part of a text: plain, with marks, or a link. */
export type Part =
  | string
  | { bold: string }
  /** A link to a content, found by words of its title; readers see the title. */
  | { find: string; title: string }
  /** Text that links to a URL. */
  | { words: string; to: string }

/**
 * Writes into the block editor of an open form as an editor does, and collects what readers should
 * see: one entry for each line of the page.
 */
export class Pen {
  readonly page: Page
  readonly lines: string[] = []
  /** Moves from the last block to an empty line below it. */
  #next: (() => Promise<void>) | null = null

  constructor(page: Page) {
    this.page = page
  }

  get text(): Locator {
    return this.page.locator('.editor-text')
  }

  /** The open form of a block. */
  get card(): Locator {
    return this.page.locator('.card.is-open [data-card-form]').last()
  }

  press = (key: string) => this.page.keyboard.press(key)
  type = (words: string) => this.page.keyboard.type(words)

  async heading(level: 2 | 3, words: string) {
    await this.#begin()
    await this.type(`${'#'.repeat(level)} ${words}`)
    this.lines.push(words)
    this.#next = () => this.press('Enter')
  }

  async paragraph(...parts: Part[]) {
    await this.#begin()
    this.lines.push(await this.write(parts))
    this.#next = () => this.press('Enter')
  }

  async bullets(...items: string[]) {
    await this.#begin()
    await this.type('- ')
    for (const [index, words] of items.entries()) {
      if (index > 0) await this.press('Enter')
      await this.type(words)
    }
    this.lines.push(...items)
    this.#next = async () => {
      await this.press('Enter')
      await this.press('Enter')
    }
  }

  /** Inserts a block by the slash menu; `fill` fills in its form and returns the lines that readers see. */
  async block(query: string, name: RegExp, fill: (card: Locator) => Promise<string[]>) {
    await this.#begin()
    await this.type(`/${query}`)
    await expect(this.page.getByRole('option', { name }).first()).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await this.press('Enter')
    await expect(this.card).toBeVisible()
    this.lines.push(...(await fill(this.card)))
    this.#next = async () => {
      await this.press('Control+Enter')
      await expect(this.text).toBeFocused()
    }
  }

  /** Closes the form of a block by its key, which selects the block. */
  async close() {
    await this.press('Escape')
    await expect(this.text).toBeFocused()
  }

  /** Writes into the focused field. @returns the text that readers see */
  async write(parts: readonly Part[]): Promise<string> {
    let read = ''
    for (const part of parts) {
      if (typeof part === 'string') {
        await this.type(part)
        read += part
      } else if ('bold' in part) {
        await this.press('Control+b')
        await this.type(part.bold)
        await this.press('Control+b')
        read += part.bold
      } else if ('find' in part) {
        await this.#link(part.find, part.title)
        read += part.title
      } else {
        await this.type(part.words)
        for (let at = 0; at < part.words.length; at += 1) await this.press('Shift+ArrowLeft')
        await this.#link(part.to, null)
        await this.press('ArrowRight')
        read += part.words
      }
    }
    return read
  }

  /** Fills in a list of fields; Enter adds the next one. */
  async list(first: Locator, items: readonly (readonly Part[])[]): Promise<string[]> {
    await first.click()
    const lines: string[] = []
    for (const [index, parts] of items.entries()) {
      if (index > 0) {
        await this.press('Enter')
        await expect(this.page.locator(':focus')).toHaveText('')
      }
      lines.push(await this.write(parts))
    }
    return lines
  }

  /** Chooses a content in a picker by words of its title, with the arrow keys. */
  async pick(name: string, words: string, title: string, within: Locator | Page = this.page) {
    const combo = within.getByRole('combobox', { name, exact: true })
    await combo.click()
    await this.type(words)
    await this.page.getByRole('option', { name: title }).first().click()
  }

  async #link(words: string, title: string | null) {
    await this.press('Control+k')
    const dialog = this.page.getByRole('dialog')
    const field = dialog.getByRole('combobox', { name: 'URL or title' })
    await expect(field).toBeFocused()
    await this.type(words)
    if (title) {
      await expect(this.page.getByRole('option', { name: title }).first()).toBeVisible()
      await this.press('ArrowDown')
    }
    await this.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(this.page.locator('[contenteditable]:focus')).toBeVisible()
  }

  async #begin() {
    if (this.#next) await this.#next()
    this.#next = null
  }
}
