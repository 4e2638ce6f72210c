import type { Page } from '@playwright/test'
import { db } from '#lib/database/db.ts'
import { violations } from '#tests/support/accessibility.ts'
import { expect, test } from '#tests/support/staff.ts'
import { makeText, open, openWriterSession, storedOf } from '#tests/support/writers.ts'

test.afterAll(() => db.$disconnect())

const textOf = (page: Page) => page.locator('.editor-text')

async function insert(page: Page, query: string, name: RegExp) {
  await page.keyboard.type(`/${query}`)
  await expect(page.getByRole('option', { name }).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
}

async function openAtEnd(page: Page) {
  await open(page, await makeText('Open in all its parts'))
  await expect(textOf(page)).toContainText('Three.')
  await textOf(page).getByText('Three.').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
}

// Not on a phone, where axe does not recognise a small dialog as modal.
test('The link dialog has no accessibility violation, also when it refuses a URL', async ({
  page,
}) => {
  await openAtEnd(page)
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Link' })
  await dialog.getByRole('combobox').fill('nowhere at all')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/Choose an entry from the list/)).toBeVisible()
  await expect(page.getByRole('listbox')).toBeHidden()
  expect(await violations(page)).toEqual([])
})

test.describe('On desktop and phone @phone-all', () => {
  test.describe.configure({ timeout: 120_000 })

  test('Two blocks of one type, a comparison and the mark toolbar have no accessibility violation', async ({
    page,
  }) => {
    await openAtEnd(page)
    await insert(page, 'comparison', /^Comparison table/)
    await page.getByLabel('Criterion 1: Option 1').click()
    await page.keyboard.press('Escape')
    for (const last of [false, true]) {
      await page.keyboard.press('Control+Enter')
      await insert(page, 'callout', /^Callout/)
      const card = page.locator('.card.is-open [data-card-form]').last()
      await expect(card.getByLabel('Title')).toBeFocused()
      if (!last) await page.keyboard.press('Escape')
      else await card.getByRole('textbox', { name: 'Text', exact: true }).click()
    }
    expect(await violations(page)).toEqual([])
  })

  test('FAQs, the dialog for a new one and the list of a course rail have no accessibility violation', async ({
    page,
  }) => {
    await openAtEnd(page)
    await insert(page, 'faq', /^FAQs/)
    const card = page.locator('.card.is-open [data-card-form]').last()
    await card.getByRole('button', { name: 'Create FAQ' }).click()
    const dialog = page.getByRole('dialog', { name: 'New FAQ' })
    await dialog.getByRole('button', { name: 'Add FAQ' }).click()
    await expect(dialog.getByLabel('Short answer')).toHaveAccessibleDescription(/Answer it/)
    expect(await violations(page)).toEqual([])
    await dialog.getByLabel('Question').fill(`Who asks? ${Math.random()}`)
    await dialog.getByLabel('Short answer').fill('Nobody.')
    await dialog.getByRole('button', { name: 'Add FAQ' }).click()
    await expect(card.locator('.faq-item')).toHaveCount(1)
    await expect(card.getByRole('button', { name: 'Create FAQ' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(textOf(page)).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await insert(page, 'course cards', /^Course cards/)
    await expect(page.getByRole('region', { name: 'What readers see now' })).toBeVisible()
    expect(await violations(page)).toEqual([])
  })

  test('The slash menu has no accessibility violation, also without a match', async ({ page }) => {
    await openAtEnd(page)
    await page.keyboard.type('/')
    await expect(page.getByRole('listbox', { name: 'Block types' })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.type('zzz')
    await expect(page.getByText('No results.')).toBeVisible()
    expect(await violations(page)).toEqual([])
  })

  test('A long title in a list of FAQs leaves room for its buttons', async ({ page }) => {
    await openAtEnd(page)
    await insert(page, 'faq', /^FAQs/)
    const card = page.locator('.card.is-open [data-card-form]').last()
    await card.getByRole('combobox', { name: 'Question' }).fill('global interpreter')
    await page.getByRole('option', { name: /global interpreter lock/ }).click()
    const boxOf = async (name: string | RegExp, role: 'link' | 'button') =>
      (await card.getByRole(role, { name }).boundingBox()) as DOMRect
    const title = await boxOf(/global interpreter lock/, 'link')
    const button = await boxOf('Override question', 'button')
    expect(button.x >= title.x + title.width || button.y >= title.y + title.height).toBe(true)
  })

  test('The anchor field of a section has no accessibility violation', async ({ page }) => {
    await openAtEnd(page)
    await page.keyboard.type('## A section')
    await page.getByRole('button', { name: 'Anchor: a-section' }).click()
    const dialog = page.getByRole('dialog', { name: 'Anchor of this heading' })
    // On a phone it appears together with the keyboard.
    await expect(dialog).toHaveCSS('opacity', '1')
    expect(await violations(page)).toEqual([])
  })

  test.describe('A conflict between two users', () => {
    // The refused second save is expected.
    test.use({ expectedErrors: [/status of 409/] })

    test('Two versions of a block side by side have no accessibility violation', async ({
      page,
      browser,
    }) => {
      const asha = await openWriterSession(browser, 'Asha')
      const id = await makeText('For two')
      await open(asha.page, id)
      await open(page, id)
      await writeAtStart(asha.page, 'By Asha. ')
      await expect
        .poll(async () => JSON.stringify((await storedOf(id)).body.content[0]))
        .toContain('By Asha.')
      await writeAtStart(page, 'By me. ')
      await page.getByRole('button', { name: 'Compare versions' }).click()
      const dialog = page.getByRole('alertdialog', { name: 'Asha changed the same part' })
      await expect(dialog).toContainText('By Asha. One.')
      await expect(dialog).toContainText('By me. One.')
      expect(await violations(page)).toEqual([])
      await asha.context.close()
    })
  })
})

async function writeAtStart(page: Page, words: string) {
  await textOf(page).getByText('One.', { exact: true }).click()
  await page.keyboard.press('Home')
  await page.keyboard.type(words)
}
