import type { Page } from '@playwright/test'
import { db } from '#lib/database/db.ts'
import { hashPassword } from '#lib/users/password.ts'
import { draftArticle, makeUser, paragraphs } from '#prisma/factories.ts'
import {
  button,
  describeForSearch,
  setAnchor,
  slash,
  textOf,
  writeGrid,
  writeQuestion,
} from '#tests/support/keyboard-writing.ts'
import { Keys } from '#tests/support/keys.ts'
import { expect, test } from '#tests/support/staff.ts'
import {
  makeText,
  open,
  openWriterSession,
  PASSWORD,
  saved,
  storedOf,
} from '#tests/support/writers.ts'

/** All work of an editor on a text, without a mouse. */

const unique = Math.random().toString(36).slice(2, 8)

test.use({ actionTimeout: 10_000 })

test.afterAll(() => db.$disconnect())

const scheduled = (page: Page) => page.getByRole('status').filter({ hasText: 'Scheduled:' })

test.describe('With the keyboard alone', () => {
  test.describe.configure({ timeout: 120_000 })

  test.describe('From the sign-in on', () => {
    test.use({ storageState: { cookies: [], origins: [] } })

    test('A user signs in and writes an article with many types of blocks', async ({ page }) => {
      await db.rateLimit.deleteMany({ where: { key: { startsWith: 'sign-in:' } } })
      const { email } = await makeUser('EDITOR', await hashPassword(PASSWORD))
      const keys = new Keys(page)
      await page.goto('/admin')
      await keys.to(page.getByLabel('E-mail address'))
      await keys.type(email)
      await keys.to(page.getByLabel('Password'))
      await keys.type(PASSWORD)
      await keys.press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

      const palette = page.getByRole('dialog')
      // Keys have an effect once the page is hydrated.
      await expect(async () => {
        if (!(await palette.isVisible())) await keys.press('Control+k')
        await expect(palette).toBeVisible({ timeout: 1_000 })
      }).toPass()
      await keys.pick('Articles', /^Articles/)
      await page.waitForURL(/\/admin\/articles$/)
      await keys.enter(page.getByRole('link', { name: /^New article/ }))
      await page.waitForURL(/\/admin\/articles\/[0-9a-f-]{36}\?new$/)
      await keys.to(page.getByLabel('Title', { exact: true }))
      await keys.type(`Written without a mouse ${unique}`)
      await keys.enter(page.getByRole('button', { name: /^Use “/ }))
      await keys.to(page.getByLabel('Summary', { exact: true }))
      await keys.type('What one does with keys alone.')
      await keys.to(textOf(page))

      await keys.type('## Why keys')
      await keys.press('Enter')
      await keys.type('Hands stay where they are: see ')
      await keys.press('Control+k')
      const link = page.getByRole('dialog', { name: 'Link' })
      await expect(link).toBeVisible()
      await keys.pick('go or rust', 'Go or Rust for your next service?')
      await expect(link).toBeHidden()
      await expect(textOf(page)).toBeFocused()
      await keys.type('.')
      await keys.press('Enter')
      await keys.type('- fast')
      await keys.press('Enter')
      await keys.type('quiet')
      await keys.press('Enter', 'Enter')

      await writeGrid(keys)
      await writeQuestion(keys)

      await slash(keys, 'callout', /^Callout/)
      const callout = page.locator('.card.is-open [data-card-form]').last()
      await expect(callout.getByLabel('Title')).toBeFocused()
      await keys.type('By the way')
      await keys.to(callout.getByRole('textbox', { name: 'Text', exact: true }).first())
      await keys.type('A card is closed with Escape.')
      await keys.press('Escape')
      await expect(textOf(page)).toBeFocused()
      await keys.press('Alt+Shift+ArrowUp')
      await keys.press('Control+Enter')
      await keys.type('The end.')

      await setAnchor(keys)
      await describeForSearch(keys)

      await keys.press('Control+s')
      await page.waitForURL(/\/admin\/articles\/[0-9a-f-]{36}$/)
      await expect(saved(page)).toBeVisible()
      const { body } = await storedOf(page.url().split('/').at(-1) ?? '')
      expect(body.content.map((it) => it.type)).toEqual([
        ...['heading', 'paragraph', 'bulletList', 'comparisonTable'],
        ...['callout', 'paragraph', 'faqSection'],
      ])
      expect(body.content[0]?.attrs).toMatchObject({ anchor: 'why-without-a-mouse' })
      const table = body.content[3]?.attrs as { criteria: { label: string }[] }
      expect(table.criteria.map((it) => it.label)).toEqual(['Wrists', 'Speed'])
    })
  })

  test('A user compares two versions and restores an old one @all', async ({ page }) => {
    const id = await makeText('First words')
    const keys = new Keys(page)
    await open(page, id)
    await keys.to(page.getByLabel('Title', { exact: true }))
    await keys.press('Control+a')
    await keys.type('Second words')
    await keys.press('Control+s')
    await expect(saved(page)).toBeVisible()
    await expect(button(page, 'Save draft')).toBeDisabled()
    await keys.enter(page.locator('summary').filter({ hasText: /^History/ }))
    await keys.enter(page.getByRole('link', { name: /^Compare/ }).first())
    await page.waitForURL(/\/admin\/history\//)
    await keys.to(page.getByLabel('View', { exact: true }))
    await keys.press('ArrowDown')
    await keys.enter(button(page, 'Compare'))
    await page.waitForURL(/view=side/)
    const changes = page.getByRole('region', { name: /^From version 1 to version 2/ })
    await expect(changes.getByRole('insertion').filter({ hasText: 'Second' })).toBeVisible()
    await keys.enter(page.getByRole('button', { name: /^Restore version 1/ }))
    await expect(page.getByLabel('Note for the history')).toBeFocused()
    await keys.type('The first was better.')
    await keys.press('Enter')
    await expect(page.getByLabel('Title', { exact: true })).toHaveValue('First words')
  })

  test('A user previews the page during writing, at every width @all', async ({ page }) => {
    const id = await makeText('Seen beside its form')
    const keys = new Keys(page)
    await open(page, id)
    const preview = button(page, 'Preview')
    await keys.enter(preview)
    const pane = page.getByRole('region', { name: 'Preview' })
    await expect(pane).toBeVisible()
    await keys.to(pane.getByRole('radio', { name: 'Phone' }))
    await keys.press('ArrowRight')
    await expect(pane.getByRole('radio', { name: 'Tablet' })).toBeFocused()
    await keys.seesFocus()
    await keys.enter(pane.getByRole('button', { name: 'Close the preview' }))
    await expect(pane).toBeHidden()
    await expect(preview).toBeFocused()
  })

  test('A user schedules a publication and cancels it', async ({ page }) => {
    const id = await makeText(`Set for a time ${unique}`)
    const keys = new Keys(page)
    await open(page, id)
    const times = button(page, 'Schedule')
    await keys.enter(times)
    await expect(page.getByRole('menuitem', { name: 'Schedule publication…' })).toBeFocused()
    await keys.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Schedule publication' })
    await expect(dialog).toBeVisible()
    await keys.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(times).toBeFocused()
    await keys.press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Schedule publication…' })).toBeFocused()
    await keys.press('Enter')
    await keys.enter(dialog.getByRole('button', { name: 'Schedule' }))
    await expect(dialog).toBeHidden()
    await expect(scheduled(page)).toBeVisible()
    await keys.enter(button(page, 'Cancel schedule'))
    await expect(scheduled(page)).toBeHidden()
    await expectFocusKept(page)
  })

  test('A user gives a reason for a warning, publishes the page and unpublishes it', async ({
    page,
  }) => {
    const { id } = await draftArticle({
      title: 'A title that is so long that every search engine there is cuts it off at the end',
      body: paragraphs('One.', 'See [it](/articles/nothing-is-here).'),
    })
    const keys = new Keys(page)
    await open(page, id)
    const publish = button(page, 'Publish')
    await keys.enter(publish)
    const stop = page.getByRole('dialog', { name: 'Fix these errors first' })
    await keys.enter(stop.getByRole('button', { name: /^A link points to/ }))
    await expect(stop).toBeHidden()
    await expect(textOf(page)).toBeFocused()
    expect(await paragraphOfCaret(page)).toBe('See it.')
    await keys.press('Control+Shift+Backspace')
    await expect(textOf(page)).toHaveText('One.')

    await keys.enter(publish, 'Shift+Tab')
    const question = page.getByRole('dialog', { name: 'Review these warnings' })
    await expect(question).toBeVisible()
    await keys.press('Escape')
    await expect(question).toBeHidden()
    await expect(publish).toBeFocused()
    await keys.press('Enter')
    await keys.to(question.getByLabel(/^Reason for publishing anyway/))
    await keys.type('It is the name of a law.')
    await keys.press('Enter')
    await expect(page.getByText('Published', { exact: true })).toBeVisible()
    await expectFocusKept(page)

    await keys.enter(button(page, 'More'))
    await keys.press('ArrowDown')
    await expect(page.getByRole('menuitem', { name: 'Unpublish' })).toBeFocused()
    await keys.press('Enter')
    await expect(page.getByText('Draft', { exact: true })).toBeVisible()
    await expectFocusKept(page)
  })

  test('A user compares two versions of a block and chooses one @all', async ({ browser }) => {
    const asha = await openWriterSession(browser, 'Asha')
    const ben = await openWriterSession(browser, 'Ben')
    const id = await makeText('For two')
    for (const { page } of [asha, ben]) {
      await open(page, id)
      await expect(textOf(page)).toContainText('Three.')
    }
    const written = async (page: Page, words: string) => {
      const keys = new Keys(page)
      await keys.to(textOf(page))
      await keys.press('Control+Home', 'End')
      await keys.type(words)
      return keys
    }
    const first = async () => JSON.stringify((await storedOf(id)).body.content[0])
    for (const [choice, left] of [
      ['Mine', 'By Ben 1.'],
      ['Asha', 'By Asha 2.'],
    ] as const) {
      const round = choice === 'Mine' ? 1 : 2
      await written(asha.page, ` By Asha ${round}.`)
      await expect.poll(first).toContain(`By Asha ${round}.`)
      const keys = await written(ben.page, ` By Ben ${round}.`)
      await keys.enter(button(ben.page, 'Compare versions'), 'Shift+Tab')
      const dialog = ben.page.getByRole('alertdialog', { name: 'Asha changed the same part' })
      await expect(dialog).toBeVisible()
      await keys.to(dialog.getByRole('radio', { name: /^Mine/ }))
      if (choice === 'Mine') await keys.press('Space')
      else await keys.press('ArrowDown')
      await expect(dialog.getByRole('radio', { name: new RegExp(`^${choice}`) })).toBeChecked()
      await keys.enter(dialog.getByRole('button', { name: 'Save merged version' }))
      await expect(dialog).toBeHidden()
      await expect.poll(first).toContain(left)
      await expectFocusKept(ben.page)
      await asha.page.reload()
      await expect(textOf(asha.page)).toContainText('Three.')
    }
    await asha.context.close()
    await ben.context.close()
  })
})

/** The next Tab continues at the current element, not at the top of the page. */
const expectFocusKept = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')).not.toBe('BODY')

const paragraphOfCaret = (page: Page) =>
  page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('p')?.textContent)
