import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { ROLES, type Role, SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { hashPassword } from '#lib/users/password.ts'
import { draftArticle, draftFaq, makeUser } from '#prisma/factories.ts'
import { expect, test } from '#tests/support/test.ts'

const EVERYBODY = ROLES
const EDITORS: readonly Role[] = ['ADMIN', 'EDITOR']
const WRITERS: readonly Role[] = ['ADMIN', 'EDITOR', 'AUTHOR']
const COUNSELLORS: readonly Role[] = ['ADMIN', 'COUNSELLOR']
const ADMINS: readonly Role[] = ['ADMIN']

/**
 * The permissions of all pages and handlers, written out on purpose: a missing one fails the test.
 * An unknown id is a 404 for users with the permission.
 */
const table: Record<string, readonly Role[]> = {
  '/admin': EVERYBODY,
  '/admin/articles': WRITERS,
  '/admin/articles/new': WRITERS,
  '/admin/articles/[id]': WRITERS,
  '/admin/faqs': WRITERS,
  '/admin/faqs/new': WRITERS,
  '/admin/faqs/[id]': WRITERS,
  '/admin/pages': EDITORS,
  '/admin/pages/new': EDITORS,
  '/admin/pages/[id]': EDITORS,
  '/admin/promos': EDITORS,
  '/admin/promos/new': EDITORS,
  '/admin/promos/[id]': EDITORS,
  '/admin/courses': EDITORS,
  '/admin/courses/new': EDITORS,
  '/admin/courses/[id]': EDITORS,
  '/admin/universities': EDITORS,
  '/admin/universities/new': EDITORS,
  '/admin/universities/[id]': EDITORS,
  '/admin/topics': EDITORS,
  '/admin/topics/new': EDITORS,
  '/admin/topics/[id]': EDITORS,
  '/admin/authors': EDITORS,
  '/admin/authors/new': EDITORS,
  '/admin/authors/[id]': EDITORS,
  '/admin/placements': EDITORS,
  '/admin/placements/new': EDITORS,
  '/admin/placements/[id]': EDITORS,
  '/admin/redirects': EDITORS,
  '/admin/redirects/new': EDITORS,
  '/admin/redirects/[id]': EDITORS,
  '/admin/media': WRITERS,
  '/admin/media/[id]': WRITERS,
  '/admin/leads': COUNSELLORS,
  '/admin/leads/[id]': COUNSELLORS,
  '/admin/leads/board': COUNSELLORS,
  '/admin/leads/export': ADMINS,
  '/admin/leads/import': COUNSELLORS,
  '/admin/leads/merges': COUNSELLORS,
  '/admin/leads/new': COUNSELLORS,
  '/admin/leads/next': COUNSELLORS,
  '/admin/bookings': COUNSELLORS,
  '/admin/account': EVERYBODY,
  '/admin/confirm': EVERYBODY,
  '/admin/users': ADMINS,
  '/admin/users/new': ADMINS,
  '/admin/users/[id]': ADMINS,
  '/admin/settings': ADMINS,
  '/admin/settings/[key]': ADMINS,
  '/admin/settings/notices': ADMINS,
  '/admin/settings/notices/[purpose]': ADMINS,
  '/admin/mail': ADMINS,
  '/admin/mail/[id]': ADMINS,
  '/admin/endpoints': ADMINS,
  '/admin/endpoints/new': ADMINS,
  '/admin/endpoints/[id]': ADMINS,
  '/admin/endpoints/deliveries/[id]': ADMINS,
  '/admin/people': ADMINS,
  '/admin/audit': ADMINS,
  '/admin/history/[id]': WRITERS,
  '/preview/[id]': WRITERS,
}

/** A new draft redirects to its own address. */
const leadOn = ['articles', 'faqs', 'pages', 'promos', 'courses'].map((it) => `/admin/${it}/new`)

/** Handlers that change something, by POST. */
const posts: Record<string, readonly Role[]> = {
  '/admin/autosave': WRITERS,
  '/admin/leads/export/file': ADMINS,
  '/admin/media/upload': WRITERS,
  '/admin/people/data': ADMINS,
  '/admin/presence': WRITERS,
}

/** Routes that need the signature of a CRM; a session gives no access. */
const signedOnly = '/api/v1/requests/LN-ABCD-EFGH/outcome'
const VERBS = ['GET', 'PUT', 'PATCH', 'DELETE'] as const

const expectSignedOnly = async (request: APIRequestContext) => {
  const unsigned = await request.post(signedOnly, { data: { stage: 'won' } })
  expect(unsigned.status(), signedOnly).toBe(401)
  for (const method of VERBS) {
    expect((await request.fetch(signedOnly, { method })).status(), `${method} outcome`).toBe(405)
  }
}

const root = join(import.meta.dirname, '../..')
const routesOf = (file: string) =>
  globSync(`app/{admin,preview}/**/${file}`, { cwd: root }).map(
    (it) => `/${it.replaceAll('\\', '/').slice('app/'.length).replace(`/${file}`, '')}`,
  )

const password = 'a sentence for these tests'
const nothing = '00000000-0000-4000-8000-000000000000'
const ids = new Map<string, string>()
const emails = new Map<Role, string>()

test.beforeAll(async () => {
  const hash = await hashPassword(password)
  for (const role of ROLES) {
    const user = await makeUser(role, hash)
    emails.set(role, user.email)
    if (role !== 'AUTHOR') continue
    // An author may open own content only.
    ids.set('/admin/articles/[id]', (await draftArticle({}, user)).id)
    ids.set('/admin/faqs/[id]', (await draftFaq({}, user)).id)
    ids.set('/admin/history/[id]', (await draftArticle({}, user)).id)
    ids.set('/preview/[id]', (await draftArticle({}, user)).id)
  }
  ids.set('somebody else’s', (await draftArticle({}, SYSTEM_ACTOR)).id)
  ids.set('/admin/settings/[key]', 'site')
  ids.set('/admin/settings/notices/[purpose]', 'counselling')
})

test.afterAll(() => db.$disconnect())

const addressOf = (route: string) =>
  route.replace(/\[(id|key|purpose)\]/, ids.get(route) ?? nothing)

const statusFor = (route: string) => {
  if (leadOn.includes(route)) return 307
  return !route.includes('[') || ids.has(route) ? 200 : 404
}

test('Every page and handler of the admin area is in the permission table', () => {
  expect(routesOf('page.tsx').toSorted()).toEqual(Object.keys(table).toSorted())
  expect(routesOf('route.ts').toSorted()).toEqual(Object.keys(posts).toSorted())
})

test('A visitor who is not signed in is sent to the sign-in, which leads back', async ({
  request,
}) => {
  for (const route of Object.keys(table)) {
    const path = addressOf(route)
    const response = await request.get(`${path}?q=a`, { maxRedirects: 0 })
    expect([response.status(), response.headers().location], route).toEqual([
      307,
      `/sign-in?callbackUrl=${encodeURIComponent(`${path}?q=a`)}`,
    ])
  }
  for (const route of Object.keys(posts)) {
    expect((await request.post(route)).status(), route).toBe(401)
  }
  await expectSignedOnly(request)
})

test('Every route of the API is in the permission table', () => {
  expect(globSync('app/api/v1/**/route.ts', { cwd: root })).toEqual([
    'app/api/v1/requests/[reference]/outcome/route.ts',
  ])
})

for (const role of ROLES) {
  test(`The role ${role} can open exactly its own pages`, async ({ request }) => {
    const signedIn = await request.post('/api/auth/sign-in', {
      form: { email: emails.get(role) ?? '', password, callbackUrl: '/admin' },
      maxRedirects: 0,
    })
    expect(signedIn.headers().location).toBe('/admin')
    for (const [route, roles] of Object.entries(table)) {
      const expected = !roles.includes(role) ? 403 : statusFor(route)
      const response = await request.get(addressOf(route), { maxRedirects: 0 })
      // If a case is waiting, the page redirects to it.
      const leads = route === '/admin/leads/next' && expected === 200 && response.status() === 307
      expect(leads ? 200 : response.status(), `${role} ${route}`).toBe(expected)
    }
    for (const [route, roles] of Object.entries(posts)) {
      const response = await request.post(route)
      expect(response.status(), `${role} POST ${route}`).toBe(roles.includes(role) ? 422 : 403)
    }
    await expectSignedOnly(request)
    if (role === 'AUTHOR') {
      const foreign = `/admin/articles/${ids.get('somebody else’s')}`
      expect((await request.get(foreign)).status()).toBe(404)
      for (const other of ['preview', 'admin/history']) {
        expect((await request.get(foreign.replace('admin/articles', other))).status()).toBe(404)
      }
    }
  })
}
