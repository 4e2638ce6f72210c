import type { APIRequestContext } from '@playwright/test'
import { db, transaction } from '#lib/database/db.ts'
import { hashPassword } from '#lib/users/password.ts'
import { createPasswordLink } from '#lib/users/password-links.ts'
import { makeUser } from '#prisma/factories.ts'
import { expect, test } from '#tests/support/test.ts'

const password = 'a sentence for signing in'
let email = ''

test.beforeAll(async () => {
  email = (await makeUser('EDITOR', await hashPassword(password))).email
})

// All browsers of the tests share one address and its rate limit.
test.beforeEach(() => db.rateLimit.deleteMany({ where: { key: { startsWith: 'sign-in:' } } }))

async function signedIn(request: APIRequestContext) {
  await request.post('/api/auth/sign-in', { form: { email, password }, maxRedirects: 0 })
  return request.storageState()
}

test.afterAll(() => db.$disconnect())

test.describe('Signing in @noscript', () => {
  test('Signing in leads to the requested page, and signing out ends the session', async ({
    page,
  }) => {
    await page.goto('/admin/articles?state=draft')
    await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fadmin%2Farticles%3Fstate%3Ddraft$/)
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(/\/admin\/articles\?state=draft$/)
    await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()

    const signOut = await page.request.post('/api/auth/sign-out', { maxRedirects: 0 })
    expect([signOut.status(), signOut.headers().location]).toEqual([303, '/sign-in'])
    expect(signOut.headers()['clear-site-data']).toBe('"cache"')
    await page.goto('/admin')
    await expect(page).toHaveURL(/\/sign-in\?/)
  })

  test('Signing in with a wrong password shows an error and keeps the e-mail address but not the password', async ({
    page,
  }) => {
    await page.goto('/sign-in')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password').fill('not the right one')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('alert').first()).toContainText(
      'e-mail address or the password is wrong',
    )
    await expect(page.getByLabel('E-mail address')).toHaveValue(email)
    await expect(page.getByLabel('Password')).toHaveValue('')
    expect(page.url()).not.toContain('%40')
  })
})

test.describe('A forgotten password @noscript', () => {
  test('Without a mail server the page says whom to ask', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByRole('link', { name: 'Forgot your password?' }).click()
    await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible()
    await expect(page.getByText('Ask an admin of this site')).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
  })

  test('A user chooses a password by a link, once', async ({ page }) => {
    const user = await makeUser('EDITOR', await hashPassword(password))
    const { token } = await transaction((tx) => createPasswordLink(tx, user.id, 'RESET'))
    await page.goto(`/sign-in/password/${token}`)
    await page.getByLabel('New password').fill('password1234')
    await page.getByRole('button', { name: 'Set password' }).click()
    await expect(page.getByText('easy to guess').first()).toBeVisible()
    await page.getByLabel('New password').fill('seven green lanterns walk')
    await page.getByRole('button', { name: 'Set password' }).click()
    await expect(page.getByRole('status')).toContainText('Your password has been set')
    await page.getByLabel('E-mail address').fill(user.email)
    await page.getByLabel('Password').fill('seven green lanterns walk')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(/\/admin$/)
    await page.goto(`/sign-in/password/${token}`)
    await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  })
})

test('Signing in never redirects to another site', async ({ request }) => {
  for (const callbackUrl of ['//evil.example', '/\\evil.example', 'https:evil', 'javascript:1']) {
    const response = await request.post('/api/auth/sign-in', {
      form: { email, password, callbackUrl },
      maxRedirects: 0,
    })
    expect([response.status(), response.headers().location]).toEqual([303, '/admin'])
  }
})

test('The session cookie is not readable by scripts, and a forged one is refused', async ({
  request,
}) => {
  const response = await request.post('/api/auth/sign-in', {
    form: { email, password },
    maxRedirects: 0,
  })
  expect(response.headers()['set-cookie']).toMatch(/HttpOnly; SameSite=lax$/i)
  const forged = await request.get('/admin', {
    headers: { cookie: 'lectern.session=forged' },
    maxRedirects: 0,
  })
  expect(forged.status()).toBe(307)
})

test('Signing out asks what to do with changes that were never saved, and deletes them on request', async ({
  page,
  request,
}) => {
  const { id } = await db.user.findUniqueOrThrow({ where: { email } })
  await page.context().addCookies((await signedIn(request)).cookies)
  await page.goto('/admin')
  const copies = (key: string | null) =>
    page.evaluate(
      (added) =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('lectern', 1)
          opening.onupgradeneeded = () => opening.result.createObjectStore('copies')
          opening.onsuccess = () => {
            const store = opening.result.transaction('copies', 'readwrite').objectStore('copies')
            if (added) store.put({ snapshot: {}, at: new Date() }, added)
            const count = store.count()
            count.onsuccess = () => {
              opening.result.close()
              resolve(count.result)
            }
          }
        }),
      key,
    )
  expect(await copies(`${id}/ARTICLE/some-id#left`)).toBe(1)
  expect(await copies('somebody-else/ARTICLE/some-id#left')).toBe(2)
  await page.getByRole('button', { name: /account and sign out/ }).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(page.getByText('changes that were never saved')).toBeVisible()
  await page.getByRole('button', { name: 'Delete and sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  expect(await copies(null)).toBe(1)
})

test('Pages of other sites cannot sign a user in or out', async ({ request }) => {
  for (const path of ['/api/auth/sign-in', '/api/auth/sign-out', '/admin/media/upload']) {
    for (const origin of ['https://evil.example', 'null']) {
      const response = await request.post(path, { headers: { origin }, form: { email, password } })
      expect(response.status(), `${path} from ${origin}`).toBe(403)
    }
  }
})

test('The set-up cannot run a second time', async ({ request }) => {
  expect((await request.get('/setup')).status()).toBe(404)
  const response = await request.post('/api/auth/setup', {
    form: { name: 'Intruder', email: 'intruder@test.example', password },
    maxRedirects: 0,
  })
  expect([response.status(), response.headers().location]).toEqual([303, '/sign-in'])
})
