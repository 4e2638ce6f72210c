import { beforeEach, describe, expect, it } from 'vitest'
import { encryptSession } from '#lib/auth/session-cookie.ts'
import { db } from '#lib/database/db.ts'
import { hashPassword } from '#lib/users/password.ts'
import { signIn } from '#lib/users/sign-in.ts'
import { makeUser, unique } from '#prisma/factories.ts'
import { setCookie } from '#tests/support/staff-session.ts'

// Imported after the mock of the request.
const { createUserAction } = await import('#lib/users/actions.ts')
const {
  changeSubscriptionAction,
  createSubscriptionAction,
  pauseSubscriptionAction,
  rotateSecretAction,
} = await import('#lib/webhooks/actions.ts')
const { erasePersonAction } = await import('#lib/people/actions.ts')
const { POST: confirm } = await import('../../../app/api/auth/confirm/route.ts')
const { POST: exportFile } = await import('../../../app/admin/leads/export/file/route.ts')
const { POST: exportPerson } = await import('../../../app/admin/people/data/route.ts')

const password = 'a sentence nobody guesses'
let sessionId = ''

const minutesAgo = (count: number) => new Date(Date.now() - count * 60_000)
const enteredAt = (confirmedAt: Date) =>
  db.userSession.update({ where: { id: sessionId }, data: { confirmedAt } })
const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  new Request('http://localhost/', { method: 'POST', headers, body: new URLSearchParams(fields) })
const createUser = () =>
  createUserAction(null, {
    name: 'Newcomer',
    email: `${unique('new')}@test.example`,
    role: 'AUTHOR',
    password: null,
  })

beforeEach(async () => {
  await db.$executeRaw`DELETE FROM "RateLimit"`
  const { email } = await makeUser('ADMIN', await hashPassword(password))
  const session = await signIn({ email, password }, { network: null, device: 'A test' })
  sessionId = session.sessionId
  setCookie(await encryptSession(session))
})

describe('A critical action', () => {
  it('For ten minutes after the sign-in the password is not asked for again', async () => {
    expect(await createUser()).toMatchObject({ ok: true })
    await enteredAt(minutesAgo(9))
    expect(await createUser()).toMatchObject({ ok: true })
    await enteredAt(minutesAgo(11))
    expect(await createUser()).toMatchObject({ ok: false, code: 'password-needed' })
  })

  it('Erasures, secrets and addresses of webhooks, and exports need the password too, other actions do not', async () => {
    await enteredAt(minutesAgo(11))
    for (const action of [
      erasePersonAction,
      createSubscriptionAction,
      changeSubscriptionAction,
      rotateSecretAction,
    ])
      expect(await action(null, {})).toMatchObject({ ok: false, code: 'password-needed' })
    expect(await pauseSubscriptionAction(null, {})).toMatchObject({ code: 'validation' })
    for (const route of [exportFile, exportPerson]) expect((await route(post({}))).status).toBe(403)
  })

  it('A browser is led to the question for the password and back to its page', async () => {
    await enteredAt(minutesAgo(11))
    const html = { accept: 'text/html', referer: 'http://localhost/admin/leads/some-case' }
    const asked = await exportPerson(post({}, html))
    expect(asked.headers.get('location')).toBe('/admin/confirm?next=%2Fadmin%2Fleads%2Fsome-case')
    const wrong = await confirm(post({ password: 'wrong', next: '/admin/users/new' }))
    expect(wrong.headers.get('location')).toBe('/admin/confirm?next=%2Fadmin%2Fusers%2Fnew')
    expect(await createUser()).toMatchObject({ ok: false })
    const right = await confirm(post({ password, next: '/admin/users/new' }))
    expect(right.headers.get('location')).toBe('/admin/users/new')
    expect(await createUser()).toMatchObject({ ok: true })
    const foreign = await confirm(post({ password, next: 'https://evil.example' }))
    expect(foreign.headers.get('location')).toBe('/admin')
  })

  it('The password counts for the browser in which it was entered', async () => {
    const { userId } = await db.userSession.findUniqueOrThrow({ where: { id: sessionId } })
    const other = await db.userSession.create({
      data: { userId, device: 'Another', confirmedAt: minutesAgo(60) },
    })
    await confirm(post({ password, next: '/admin' }))
    const { confirmedAt } = await db.userSession.findUniqueOrThrow({ where: { id: other.id } })
    expect(confirmedAt < minutesAgo(59)).toBe(true)
  })

  it('Wrong passwords are limited', async () => {
    for (let tries = 0; tries < 10; tries += 1)
      await confirm(post({ password: 'wrong', next: '/admin' }))
    await enteredAt(minutesAgo(11))
    await confirm(post({ password, next: '/admin' }))
    expect(await createUser()).toMatchObject({ ok: false, code: 'password-needed' })
  })
})
