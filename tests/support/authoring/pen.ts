import type { Locator, Page } from '@playwright/test'
import { expect } from '#tests/support/test.ts'

/** Words, or words with something to them. */
export type Part =
  | string
  | { bold: string }
  /** Something of ours, found by words of its title; the title is what is read. */
  | { find: string; title: string }
  /** Words that lead to an address. */
  | { words: string; to: string }

/**
 * Writes into the text of an open form as an editor does, and remembers what readers should find:
 * one line for each line on the page.
 */
export class Pen {
  readonly page: Page
  readonly lines: string[] = []
  /** How to come from what was written last to an empty line below it. */
  #next: (() => Promise<void>) | null = null

  constructor(page: Page) {
    this.page = page
  }

  get text(): Locator {
    return this.page.locator('.editor-text')
  }

  /** The form of the card that is open. */
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

  /** A block by the slash menu; `fill` writes in its form, `lines` is what readers see of it. */
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

  /** Closes the form of a card with the key for it, and stands on the card. */
  async close() {
    await this.press('Escape')
    await expect(this.text).toBeFocused()
  }

  /** Into the field that has the caret. @returns what is read there */
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

  /** One line a box: Enter begins the next. */
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

  /** Chooses something of ours by words of its title, with the arrows. */
  async pick(name: string, words: string, title: string, within: Locator | Page = this.page) {
    const combo = within.getByRole('combobox', { name, exact: true })
    await combo.click()
    await this.type(words)
    await this.page.getByRole('option', { name: title }).first().click()
  }

  async #link(words: string, title: string | null) {
    await this.press('Control+k')
    const dialog = this.page.getByRole('dialog')
    const field = dialog.getByRole('combobox', { name: 'Address, or words of a title' })
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
