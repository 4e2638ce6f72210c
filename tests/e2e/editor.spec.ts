import type { Page } from '@playwright/test'
import { blocksOf, newArticle, save, textOf } from '#tests/support/editor-page.ts'
import { expect, test } from '#tests/support/staff.ts'

test('The anchor of a new section follows its heading until it is published', async ({ page }) => {
  await newArticle(page)
  const { keyboard } = page
  const anchor = (name: string) =>
    page.getByRole('button', { name: `Anchor: ${name}`, exact: true })
  await keyboard.type('## Why keys')
  await expect(anchor('why-keys')).toBeVisible()
  await keyboard.press('Enter')
  await keyboard.type('They are fast.')
  await save(page)
  await textOf(page).getByRole('heading').click()
  await keyboard.press('End')
  await keyboard.type(' alone')
  await expect(anchor('why-keys-alone')).toBeVisible()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('Published', { exact: true })).toBeVisible()
  await textOf(page).getByRole('heading').click()
  await keyboard.press('End')
  await keyboard.type(' are enough')
  await expect(textOf(page)).toContainText('Why keys alone are enough')
  await expect(anchor('why-keys-alone')).toBeVisible()
})

test('An article is written with the keyboard alone and is the same after it is reopened', async ({
  page,
}) => {
  await newArticle(page)
  const { keyboard } = page
  await keyboard.type('/heading')
  await expect(page.getByRole('option', { name: /^Heading/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await keyboard.press('Enter')
  await keyboard.type('What is Rust?')
  await keyboard.press('Enter')
  await keyboard.type('A language with **strict** rules: see ')
  await keyboard.press('Control+k')
  await page.getByLabel('URL or title').fill('example.org/rust')
  await keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await keyboard.type(' for more.')
  await keyboard.press('Enter')
  await keyboard.type('- safe')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('without a collector')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('/comparison')
  await keyboard.press('Enter')
  await expect(page.getByLabel('Caption')).toBeFocused()
  await keyboard.type('Two languages')
  await page.getByLabel('Option 1', { exact: true }).focus()
  for (const words of ['Rust', 'Python']) {
    await keyboard.press('Control+a')
    await keyboard.type(words)
    await keyboard.press('ArrowRight')
  }
  await page.getByLabel('Criterion 1', { exact: true }).focus()
  await keyboard.press('Control+a')
  await keyboard.type('Memory')
  await keyboard.press('ArrowRight')
  await keyboard.type('owned')
  await keyboard.press('ArrowRight')
  await keyboard.type('collected')
  await keyboard.press('Enter')
  await expect(page.getByLabel('Criterion 2: Python')).toBeFocused()
  await keyboard.press('Control+z')
  // The row with the caret is removed: the block itself has the focus after the next frame.
  await expect(page.getByLabel('Criterion 2: Python')).toBeHidden()
  await expect(textOf(page)).toBeFocused()
  await keyboard.press('Escape')
  await keyboard.press('Control+Enter')
  await keyboard.type('The end.')

  const written = await blocksOf(page)
  expect(written).toEqual([
    'h2: What is Rust?',
    'p: A language with strict rules: see https://example.org/rust for more.',
    'p: safe',
    'p: without a collector',
    'name: Rust',
    'name: Python',
    'name: Memory',
    'cell: owned',
    'cell: collected',
    'p: The end.',
  ])
  await save(page)
  await page.reload()
  await expect(textOf(page)).toContainText('The end.')
  expect(await blocksOf(page)).toEqual(written)
  await expect(textOf(page).getByRole('strong')).toHaveText('strict')
  await expect(page.getByText('Not saved')).toBeHidden()

  const look = (place: Page) =>
    place
      .getByRole('heading', { name: 'What is Rust?' })
      .first()
      .evaluate((it) => {
        const { fontFamily, fontWeight, fontSize } = getComputedStyle(it)
        const text = getComputedStyle(document.querySelector('.prose > p') ?? it).fontSize
        return {
          fontFamily,
          fontWeight,
          larger: Number.parseFloat(fontSize) > Number.parseFloat(text),
        }
      })
  const inEditor = await look(page)
  expect(inEditor.larger).toBe(true)
  await page.goto(`/preview/${page.url().split('/').at(-1)}`)
  expect(inEditor).toEqual(await look(page))
})

test('Blocks are added, moved, duplicated and removed with the mouse, and all steps can be undone', async ({
  page,
}) => {
  await newArticle(page)
  await page.keyboard.type('First')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Second')
  await textOf(page).getByText('First').hover()
  await page.getByRole('button', { name: 'Add a block below' }).click()
  await page.getByRole('menuitem', { name: /^Key takeaways/ }).click()
  await page.getByLabel('Title', { exact: true }).last().fill('In two lines')
  // After a removal the focus stays in the list.
  await page.getByRole('button', { name: /^Remove .* 1$/ }).click()
  await expect(
    page
      .locator('.item-list')
      .getByRole('button', { name: /^(Add|Remove) / })
      .first(),
  ).toBeFocused()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(textOf(page).getByText('In two lines')).toBeVisible()

  const order = () =>
    textOf(page).evaluate((it) => (it.textContent ?? '').match(/First|In two lines|Second/g))
  const act = async (words: string, action: string) => {
    await textOf(page).getByText(words).first().hover()
    await page.getByRole('button', { name: 'Move, duplicate or delete' }).click()
    await page.getByRole('menuitem', { name: action }).click()
  }
  expect(await order()).toEqual(['First', 'In two lines', 'Second'])
  await act('Second', 'Move up')
  expect(await order()).toEqual(['First', 'Second', 'In two lines'])
  await act('First', 'Duplicate')
  expect(await order()).toEqual(['First', 'First', 'Second', 'In two lines'])
  await act('Second', 'Delete')
  expect(await order()).toEqual(['First', 'First', 'In two lines'])
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z')
  expect(await order()).toEqual(['First', 'In two lines', 'Second'])
})

test('A block is moved by drag and drop, and one undo moves it back', async ({ page }) => {
  await newArticle(page)
  for (const words of ['First', 'Second', 'Third']) {
    await page.keyboard.type(words)
    if (words !== 'Third') await page.keyboard.press('Enter')
  }
  const order = () =>
    textOf(page).evaluate((it) => (it.textContent ?? '').match(/First|Second|Third/g))
  await textOf(page).getByText('First').hover()
  await page.getByRole('button', { name: 'Move, duplicate or delete' }).hover()
  await page.mouse.down()
  const { x, y, width, height } = (await textOf(page).getByText('Third').boundingBox()) as DOMRect
  // A drag begins once the pointer has moved; past the middle of a text the block is dropped behind
  // it.
  await page.mouse.move(x + width - 4, y, { steps: 5 })
  await page.mouse.move(x + width - 4, y + height - 4, { steps: 5 })
  await expect(page.getByRole('menu')).toHaveCount(0)
  await page.mouse.up()
  await expect.poll(order).toEqual(['Second', 'Third', 'First'])
  await page.keyboard.press('Control+z')
  await expect.poll(order).toEqual(['First', 'Second', 'Third'])
})

test('Redo restores what was undone, and does nothing if there is no more to redo', async ({
  page,
}) => {
  await newArticle(page)
  await page.keyboard.type('Kept.')
  await page.keyboard.press('Control+z')
  await expect(textOf(page)).not.toContainText('Kept.')
  // With a lower-case letter and Shift, as macOS reports it.
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('Control+Shift+z')
    await expect(textOf(page)).toContainText('Kept.')
  }
})

test('The slash menu finds a block by its name; Escape closes it and keeps the typed text', async ({
  page,
}) => {
  await newArticle(page)
  await page.keyboard.type('/faq')
  const menu = page.getByRole('listbox', { name: 'Block types' })
  await expect(menu.getByRole('option')).toHaveText([/^FAQs/])
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await page.keyboard.type(' is a word')
  await expect(menu).toBeHidden()
  await expect(textOf(page)).toHaveText('/faq is a word')
})

test('Opening a list in a block between texts does not freeze the page', async ({ page }) => {
  await newArticle(page)
  await page.keyboard.type('Before')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/programme card')
  await page.keyboard.press('Enter')
  await page.keyboard.type('rust')
  await page.getByRole('option', { name: /Systems Programming with Rust/ }).click()
  await expect(page.locator('.card.is-open')).toContainText('Systems Programming with Rust')
})

test('Selected text in a field of a block is highlighted, and the rest of the block is not', async ({
  page,
}) => {
  await newArticle(page)
  await page.keyboard.type('Before')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/callout')
  await page.keyboard.press('Enter')
  const card = page.locator('.card.is-open [data-card-form]')
  await card.getByLabel('Title').fill('Not chosen')
  await card.getByRole('textbox', { name: 'Text', exact: true }).click()
  await page.keyboard.type('Chosen words')
  await page.keyboard.press('Shift+Home')
  const shownOn = (selector: string) =>
    card.locator(selector).evaluate((it) => getComputedStyle(it, '::selection').backgroundColor)
  const nothing = 'rgba(0, 0, 0, 0)'
  expect(await shownOn(':focus > p')).not.toBe(nothing)
  expect(await shownOn('label:has-text("Tone")')).toBe(nothing)

  // “Select all” in the block, also on a control without text, takes nothing of the article.
  const tone = card.getByLabel('Tone')
  await tone.focus()
  for (const key of ['Control+a', 'Backspace']) await page.keyboard.press(key)
  await expect(tone).toBeFocused()
  await card.getByRole('textbox', { name: 'Text', exact: true }).click()
  for (const key of ['Control+a', 'Backspace']) await page.keyboard.press(key)
  await page.keyboard.type('Only these')
  await expect(textOf(page).locator(':scope > p').first()).toHaveText('Before')
  await expect(card.getByLabel('Title')).toHaveValue('Not chosen')
  await expect(card.getByRole('textbox', { name: 'Text', exact: true })).toHaveText('Only these')
})

test('Tab indents code and leaves a paragraph for the next control', async ({ page }) => {
  await newArticle(page)
  const { keyboard } = page
  await keyboard.type('```js')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('return x')
  await keyboard.press('Control+Enter')
  await keyboard.type('After.')
  await keyboard.press('Tab')
  await expect(textOf(page)).not.toBeFocused()
  expect(await page.evaluate(() => document.activeElement?.closest('.editor-frame'))).toBeNull()
  await keyboard.press('Shift+Tab')
  expect(await blocksOf(page)).toEqual(['pre:   return x', 'p: After.'])
})
