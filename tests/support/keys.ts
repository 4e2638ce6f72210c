import type { Locator, Page } from '@playwright/test'
import { expect } from './test.ts'

/** More Tab stops than any page of the site has. */
const MOST_STOPS = 200

/** A user without a mouse, who moves with Tab and needs a visible focus. */
export class Keys {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  type = (words: string) => this.page.keyboard.type(words)

  async press(...keys: string[]) {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Presses Tab or Shift+Tab until the target has the focus, and checks that the focus is visible. */
  async to(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
    await expect(target).toBeVisible()
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await this.press(key)
      if (await target.evaluate((it) => it === document.activeElement)) return this.seesFocus()
    }
    throw new Error(`${MOST_STOPS} times ${key} do not lead to ${target}`)
  }

  back = (target: Locator) => this.to(target, 'Shift+Tab')

  /** Moves to the target and presses Enter. */
  async enter(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
    await this.to(target, key)
    await this.press('Enter')
  }

  /** Types into a combobox and chooses an option with the arrow keys. */
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

  /** Checks that the focused element is in view and has a focus ring, or a caret in a text. */
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
