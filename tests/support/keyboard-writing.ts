import type { Page } from '@playwright/test'
import type { Keys } from './keys.ts'
import { expect } from './staff.ts'

const unique = Math.random().toString(36).slice(2, 8)

export const textOf = (page: Page) => page.locator('.editor-text')
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true })

/** Inserts a block by its name. */
export async function slash(keys: Keys, query: string, name: RegExp) {
  await keys.type(`/${query}`)
  await expect(keys.page.getByRole('option', { name }).first()).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await keys.press('Enter')
}

/** Adds a row to a grid, moves it up, and removes another one. */
export async function writeGrid(keys: Keys) {
  const { page } = keys
  await slash(keys, 'comparison', /^Comparison table/)
  await expect(page.getByLabel('Caption')).toBeFocused()
  await keys.type('Mouse and keys')
  const criterion = (at: number) => page.getByLabel(`Criterion ${at}`, { exact: true })
  await keys.to(criterion(1))
  await keys.press('Control+a')
  await keys.type('Speed')
  await keys.press('Enter')
  await expect(criterion(2)).toBeFocused()
  await keys.type('Wrists')
  await keys.press('Enter')
  await expect(criterion(3)).toBeFocused()
  await keys.type('Too much')
  await keys.press('Alt+F10')
  await expect(button(page, 'Add criterion below')).toBeFocused()
  await keys.seesFocus()
  await keys.press('Escape')
  await expect(criterion(3)).toBeFocused()
  await keys.press('Alt+F10')
  await keys.enter(button(page, 'Remove criterion'))
  await expect(criterion(3)).toHaveCount(0)
  await expect(criterion(2)).toBeFocused()
  await keys.press('Alt+Shift+ArrowUp')
  await expect(criterion(1)).toHaveValue('Wrists')
  await expect(criterion(1)).toBeFocused()
  await keys.press('Escape')
  await expect(textOf(page)).toBeFocused()
  await keys.press('Control+Enter')
}

export async function writeQuestion(keys: Keys) {
  const { page } = keys
  await slash(keys, 'faq', /^FAQs/)
  const card = page.locator('.card.is-open [data-card-form]').last()
  await expect(card.getByLabel('Title')).toBeFocused()
  await keys.to(card.getByRole('combobox', { name: 'Question' }))
  await keys.pick('Is Go easier', 'Is Go easier than Rust?')
  await expect(card.getByRole('combobox', { name: 'Question' })).toBeFocused()
  const write = card.getByRole('button', { name: 'Create FAQ' })
  await keys.enter(write)
  const dialog = page.getByRole('dialog', { name: 'New FAQ' })
  await expect(dialog.getByLabel('Question')).toBeFocused()
  await keys.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(write).toBeFocused()
  await keys.press('Enter')
  await expect(dialog.getByLabel('Question')).toBeFocused()
  await keys.type(`Is a mouse needed? ${unique}`)
  await keys.to(dialog.getByLabel('Short answer'))
  await keys.type('No.')
  await keys.enter(dialog.getByRole('button', { name: 'Add FAQ' }))
  await expect(dialog).toBeHidden()
  await expect(card.locator('.faq-item')).toHaveCount(2)
  await expect(write).toBeFocused()
  await keys.press('Escape')
  await expect(textOf(page)).toBeFocused()
  await keys.press('Control+Enter')
}

/** Moves from the end of the text to its first heading, and to the toolbar above. */
export async function setAnchor(keys: Keys) {
  const { page } = keys
  const anchor = page.getByRole('button', { name: /^Anchor: why-keys/ })
  await keys.press('Control+Home')
  await expect(anchor).toBeVisible()
  await keys.press('Shift+Tab')
  await expect(
    page.getByRole('toolbar', { name: 'Text and blocks' }).locator(':focus'),
  ).toBeVisible()
  for (let stops = 0; stops < 12; stops += 1) {
    if (await anchor.evaluate((it) => it === document.activeElement)) break
    await keys.press('ArrowRight')
  }
  await expect(anchor).toBeFocused()
  await keys.seesFocus()
  await keys.press('Enter')
  await expect(page.getByLabel('Anchor of this heading').last()).toBeFocused()
  await keys.press('Control+a')
  await keys.type('why-without-a-mouse')
  await keys.press('Enter')
  await expect(textOf(page)).toBeFocused()
}

export async function describeForSearch(keys: Keys) {
  const { page } = keys
  await keys.enter(page.locator('summary').filter({ hasText: /search/i }))
  await keys.to(page.getByLabel(/^SEO title/))
  await keys.type('Without a mouse')
  await keys.to(page.getByLabel(/^SEO description/))
  await keys.type('An article that was written with keys alone.')
}
