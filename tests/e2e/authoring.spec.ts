import type { Page } from '@playwright/test'
import { db } from '#lib/database/db.ts'
import { Pen } from '#tests/support/authoring/pen.ts'
import { readLines } from '#tests/support/authoring/read-lines.ts'
import {
  COURSES,
  NEW_QUESTION,
  writeBeginning,
  writeChoice,
  writeCourses,
  writeEnd,
  writeFeatures,
  writeQuestions,
  writeStrengths,
} from '#tests/support/authoring/sections.ts'
import { expect, test } from '#tests/support/staff.ts'

const unique = Math.random().toString(36).slice(2, 8)

const TITLE = `Go or TypeScript: which one for your next service? ${unique}`
test.use({ actionTimeout: 10_000 })

test.afterAll(() => db.$disconnect())

test('A complete article is written from scratch, published, and shown to readers as it was written @all', async ({
  page,
}) => {
  test.setTimeout(600_000)
  const rail = [COURSES.analytics, COURSES.python]
  const cards = await cardsOf(page, rail)
  const programmeCard = await programmeCardOf(page)

  await page.goto('/admin/articles/new')
  const pen = new Pen(page)
  await page.getByLabel('Title', { exact: true }).click()
  await pen.type(TITLE)
  await page.getByRole('button', { name: /^Use “/ }).click()
  await page.getByLabel('Summary').fill('Two languages for the same job: what each costs you.')
  await pen.pick('Topics', 'programming', 'Programming Languages')
  await pen.pick('Authors', 'ishita', 'Ishita Palsule')
  await pen.pick('Authors', 'farhan', 'Farhan Wadekar')
  await chooseHero(page)
  await page.getByLabel('Alt text in this article').fill('Two circles that overlap a little')

  await pen.text.click()
  await writeBeginning(pen)
  await writeFeatures(pen)
  await writeStrengths(pen)
  await writeCourses(pen, rail, cards)
  await writeChoice(pen)
  await writeQuestions(pen)
  await writeEnd(pen, programmeCard)

  await page.keyboard.press('Control+s')
  await page.waitForURL(/\/admin\/articles\/[0-9a-f-]{36}$/)
  await expect(page.locator('.save-state')).toHaveText(/^Saved/)
  const id = page.url().split('/').at(-1) ?? ''
  const before = await documentIn(page)

  await publish(page)
  await expect(page.getByText(`Published with it: ${NEW_QUESTION}`)).toBeVisible()

  const path = new URL(
    (await page.getByRole('link', { name: 'View page' }).getAttribute('href')) ?? '',
    page.url(),
  ).pathname
  const reader = await page.context().newPage()
  await reader.goto(path)
  expect(await readLines(reader.locator('.article-text'))).toEqual(pen.lines)
  const head = await readLines(reader.locator('.article-head'))
  expect(head).toEqual(
    expect.arrayContaining([TITLE, 'Two languages for the same job: what each costs you.']),
  )
  await expect(reader.getByRole('img', { name: 'Two circles that overlap a little' })).toBeVisible()
  const recommended = reader.getByRole('region', { name: 'Recommended programmes' })
  await expect(recommended.getByRole('article')).toHaveCount(3)
  await reader.close()

  await page.reload()
  await expect(pen.text).toContainText('In the end')
  expect(await documentIn(page)).toEqual(before)
  const stored = await db.workingCopy.findUniqueOrThrow({ where: { contentId: id } })
  const { body } = stored.data as { body: { content: { attrs: { id: string } }[] } }
  expect(body.content.map((it) => it.attrs.id)).toEqual(before.content.map((it) => it.attrs?.id))
})

/** The cards of these courses in the catalogue, without the tick that only the catalogue has. */
async function cardsOf(page: Page, courses: readonly string[]): Promise<string[]> {
  await page.goto('/courses')
  const lines: string[] = []
  for (const course of courses) {
    const card = page.getByRole('article').filter({ has: page.getByRole('link', { name: course }) })
    await card.first().evaluate((it) => it.querySelector('.course-card-compare')?.remove())
    lines.push(...(await readLines(card.first())))
  }
  return lines
}

/** The same card in another article. */
async function programmeCardOf(page: Page): Promise<string[]> {
  await page.goto('/articles/supervised-vs-unsupervised-learning')
  const text = page.locator('.article-text')
  return readLines(text.getByRole('complementary', { name: COURSES.learning }).first())
}

async function chooseHero(page: Page) {
  const combo = page.getByRole('combobox', { name: 'Featured image' })
  const list = page.getByRole('listbox')
  await combo.click()
  // The former list is still shown during the search.
  const answered = page.waitForResponse(
    (it) => it.request().method() === 'POST' && Boolean(it.request().postData()?.includes('rust')),
  )
  await combo.fill('rust')
  await answered
  await list.getByRole('option').first().click()
  await expect(list).toBeHidden()
}

/** Enters a reason if the checks ask for one. */
async function publish(page: Page) {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const asked = page.getByRole('alertdialog').or(page.getByRole('dialog'))
  const done = page.getByText('Published', { exact: true })
  await expect(asked.or(done).first()).toBeVisible()
  if (!(await asked.isVisible())) return
  await asked.getByRole('textbox').fill('Looked at by two of us.')
  await asked.getByRole('button', { name: /^Publish/ }).click()
  await expect(done).toBeVisible()
}

type Node = { type: string; attrs?: Record<string, unknown>; content?: Node[] }

/** The document of the editor, without the ids that it gives to parts of an open block. */
const documentIn = (page: Page): Promise<Node & { content: Node[] }> =>
  page.locator('.editor-text').evaluate((element) => {
    const { editor } = element as unknown as { editor: { getJSON: () => { content: Node[] } } }
    const unnamed = (node: Node): Node => ({
      ...node,
      ...(node.attrs ? { attrs: { ...node.attrs, id: null } } : {}),
      ...(node.content ? { content: node.content.map(unnamed) } : {}),
    })
    const { content, ...whole } = editor.getJSON()
    return {
      type: 'doc',
      ...whole,
      content: content.map((block) => ({ ...unnamed(block), attrs: block.attrs ?? {} })),
    }
  })
