import type { Browser, BrowserContext, Page } from '@playwright/test'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import type { RichText } from '#lib/blocks/rich-text.ts'
import { db } from '#lib/database/db.ts'
import { hashPassword } from '#lib/users/password.ts'
import { draftArticle, makeUser, paragraphs } from '#prisma/factories.ts'
import { makeSessionCookie } from './session-cookie.ts'
import { expect } from './test.ts'

export const PASSWORD = 'a sentence for these tests'

/** A user with an own browser context and page. */
export type WriterSession = { id: string; email: string; context: BrowserContext; page: Page }

export async function openWriterSession(
  browser: Browser,
  name: string,
  options: object = {},
): Promise<WriterSession> {
  const user = await makeUser('EDITOR', await hashPassword(PASSWORD))
  await db.user.update({ where: { id: user.id }, data: { name } })
  const context = await browser.newContext(options)
  await signInTo(context, user.id)
  return { id: user.id, email: user.email, context, page: await context.newPage() }
}

export async function signInTo(context: BrowserContext, userId: string): Promise<void> {
  await context.addCookies([
    {
      name: 'lectern.session',
      value: await makeSessionCookie(userId),
      url: process.env.BASE_URL ?? '',
    },
  ])
}

/** Creates a draft with three blocks. */
export async function makeText(title: string): Promise<string> {
  const { id } = await draftArticle(
    { title, body: paragraphs('One.', 'Two.', 'Three.') },
    SYSTEM_ACTOR,
  )
  return id
}

export async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/admin/articles/${id}`)
  // The time is in the zone of the browser, so it appears only after hydration.
  await expect(saveState(page)).toHaveText(/^Saved .*\d/)
}

export const title = (page: Page) => page.getByLabel('Title', { exact: true })
export const standfirst = (page: Page) => page.getByLabel('Summary', { exact: true })
export const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved/ })
export const saveState = (page: Page) => page.locator('.save-state')

export async function storedOf(id: string) {
  const copy = await db.workingCopy.findUniqueOrThrow({ where: { contentId: id } })
  return copy.data as { title: string; standfirst: string; slug: string; body: RichText }
}

/** Polls the stored value until it is as expected. */
export const expectStored = (id: string, field: 'title' | 'standfirst' | 'slug') =>
  expect.poll(async () => (await storedOf(id))[field])

/** Crashes the page, so that its unload handlers do not run. */
export async function kill(page: Page) {
  const session = await page.context().newCDPSession(page)
  const dead = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => {})
  await dead
  await page.close()
}
