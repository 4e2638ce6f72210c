import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

/** So many stops of Tab are more than any page of ours has. */
const MOST_STOPS = 200

/** Somebody who has no mouse: goes from place to place with Tab, and wants to see where they stand. */
export class Keys {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  type = (words: string) => this.page.keyboard.type(words)

  async press(...keys: string[]) {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** On with Tab, or back, until it has the focus; it shows that it has. */
  async to(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
    await expect(target).toBeVisible()
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await this.press(key)
      if (await target.evaluate((it) => it === document.activeElement)) return this.seesFocus()
    }
    throw new Error(`${MOST_STOPS} times ${key} do not lead to ${target}`)
  }

  back = (target: Locator) => this.to(target, 'Shift+Tab')

  /** Goes there and does what Enter does there. */
  async enter(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
    await this.to(target, key)
    await this.press('Enter')
  }

  /** Chooses from the list that words in a box open; the arrows lead to it. */
  async pick(words: string, title: string | RegExp) {
    await this.type(words)
    const option = this.page.getByRole('option', { name: title }).first()
    await expect(option).toBeVisible()
    await expect(async () => {
      await this.press('ArrowDown')
      await expect(option).toHaveAttribute('data-focused', 'true', { timeout: 200 })
    }).toPass()
    await this.press('Enter')
  }

  /** What has the focus is in sight, and looks like it: a ring, or a caret in a text. */
  async seesFocus() {
    await expect.poll(() => this.page.evaluate(howFocusShows), 'how the focus is seen').toBe('seen')
  }
}

function howFocusShows(): string {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return 'nothing has it'
  const { top, bottom } = element.getBoundingClientRect()
  const name = `${element.tagName} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}”`
  if (bottom <= 0 || top >= innerHeight) return `${name} is out of sight`
  if (element.isContentEditable) return 'seen'
  const rings = [element, element.parentElement, element.nextElementSibling].some((it) => {
    if (!it) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(it)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
  })
  return rings ? 'seen' : `${name} has no ring`
}
