import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/staff.ts'

/** A text that only the editor bundle contains. */
const EDITOR = /prosemirror/i

/** Every script of the page, and those that its links prefetch. */
async function scriptsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(path, { waitUntil: 'networkidle' })
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map((it) => new URL(it.name).pathname)
      .filter((it) => it.endsWith('.js')),
  )
}

test('The editor bundle is loaded on pages with a block editor only', async ({ page }) => {
  test.setTimeout(90_000)
  const holdsEditor = async (path: string) =>
    EDITOR.test(await (await page.request.get(path)).text())
  const inEditor = await scriptsOf(page, '/admin/articles/new')
  const editors: string[] = []
  for (const path of inEditor) if (await holdsEditor(path)) editors.push(path)
  expect(editors).not.toEqual([])

  for (const path of [
    '/admin',
    '/admin/articles',
    '/admin/faqs',
    '/admin/courses',
    '/admin/leads',
  ]) {
    const scripts = await scriptsOf(page, path)
    expect(scripts).not.toEqual([])
    expect(
      scripts.filter((it) => editors.includes(it)),
      path,
    ).toEqual([])
  }
})
