import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { contentKinds } from '#lib/content-kinds.ts'
import { db } from '#lib/database/db.ts'
import { saveDraft } from '#lib/publishing/drafts/drafts.ts'
import { draftArticle, makeTopic, paragraphs } from '#prisma/factories.ts'
import { violations } from '#tests/support/accessibility.ts'
import { expect, test } from '#tests/support/staff.ts'

test.afterAll(() => db.$disconnect())

/** Two versions of an article that differ in two fields and two blocks. */
async function twoVersions() {
  const topic = await makeTopic({ name: 'Weaving' })
  const draft = await draftArticle({
    title: 'A first title',
    body: paragraphs('One stays.', 'Two is changed here.', 'Three goes.'),
  })
  const changed = {
    ...draft.snapshot,
    title: 'A second title',
    topicIds: [topic.id],
    body: paragraphs('One stays.', 'Two was changed here.'),
  }
  await saveDraft(SYSTEM_ACTOR, contentKinds.ARTICLE, {
    ...draft,
    snapshot: changed,
    note: 'After the review.',
  })
  return draft.id
}

test.describe('On desktop and phone @phone-all', () => {
  test('The history shows changes by field and by block, inline and side by side', async ({
    page,
  }) => {
    const id = await twoVersions()
    await page.goto(`/admin/history/${id}`)
    await expect(page.getByRole('heading', { name: 'From version 1 to version 2' })).toBeVisible()
    await expect(page.getByText('After the review.')).toBeVisible()
    const main = page.getByRole('region', { name: 'From version 1 to version 2' })
    await expect(main.getByRole('deletion').filter({ hasText: 'first' })).toBeVisible()
    await expect(main.getByRole('insertion').filter({ hasText: 'second' })).toBeVisible()
    await expect(main.getByRole('insertion').filter({ hasText: 'Weaving' })).toBeVisible()
    await expect(main.getByText('1 unchanged block')).toBeVisible()
    await expect(main.getByText('Text Removed')).toBeVisible()
    expect(await violations(page)).toEqual([])

    await page.getByLabel('View', { exact: true }).selectOption('Side by side')
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await expect(page).toHaveURL(/view=side/)
    await expect(main.getByRole('deletion').filter({ hasText: 'first' })).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
})

test('The keyboard moves from change to change in the history', async ({ page }) => {
  await page.goto(`/admin/history/${await twoVersions()}`)
  const where = page.getByRole('status').filter({ hasText: /change/i })
  await expect(where).toHaveText('4 changes')
  await expect(async () => {
    await page.keyboard.press('n')
    await expect(where).toContainText('of 4', { timeout: 500 })
  }).toPass()
  await page.keyboard.press('p')
  await expect(where).toHaveText('Change 1 of 4')
  await expect(page.locator('[data-change]:focus')).toContainText('Title')
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('n')
  await expect(where).toHaveText('Change 4 of 4')
  await expect(page.locator('[data-change]:focus')).toContainText('Three goes.')
})

test('An old version is restored as a new one with a note', async ({ page }) => {
  const id = await twoVersions()
  await page.goto(`/admin/history/${id}`)
  await page.getByRole('button', { name: 'Restore version 1' }).click()
  await page.getByLabel('Note for the history').fill('The first was better.')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('A first title')
  await page.goto(`/admin/history/${id}`)
  await expect(page.getByRole('link', { name: 'Version 3' })).toBeVisible()
  await expect(page.getByText('The first was better.')).toBeVisible()
  await page.goto(`/admin/history/${id}?from=1&to=3`)
  await expect(page.getByText('There are no differences between these versions.')).toBeVisible()
})
