import { db } from '#lib/database/db.ts'
import { test as base, expect } from './test.ts'

export { expect }

type State = { cookies: { name: string; value: string; domain: string; path: string }[] }

/** Playwright's `test`, signed in as an admin; each worker signs in once. */
export const test = base.extend<object, { signedIn: string }>({
  signedIn: [
    async ({ playwright }, use, { project }) => {
      const request = await playwright.request.newContext({ baseURL: project.use.baseURL ?? '' })
      const response = await request.post('/api/auth/sign-in', {
        form: {
          email: process.env.ADMIN_EMAIL ?? '',
          password: process.env.ADMIN_PASSWORD ?? '',
          callbackUrl: '/admin',
        },
        maxRedirects: 0,
      })
      expect(response.headers().location).toBe('/admin')
      const { cookies } = (await request.storageState()) as State
      await request.dispose()
      // The worker signs in once: critical actions would ask for the password after ten minutes.
      await db.userSession.updateMany({
        where: { user: { email: process.env.ADMIN_EMAIL ?? '' } },
        data: { confirmedAt: new Date(Date.now() + 86_400_000) },
      })
      await use(cookies.find((it) => it.name.endsWith('lectern.session'))?.value ?? '')
    },
    { scope: 'worker' },
  ],
  storageState: async ({ signedIn, baseURL }, use) => {
    const cookie = {
      name: 'lectern.session',
      value: signedIn,
      domain: new URL(baseURL ?? '').hostname,
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: false,
      sameSite: 'Lax' as const,
    }
    await use({ cookies: [cookie], origins: [] })
  },
})
