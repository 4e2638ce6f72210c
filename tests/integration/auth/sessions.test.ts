import { describe, expect, it } from 'vitest'
import { encryptSession } from '#lib/auth/session-cookie.ts'
import { db } from '#lib/database/db.ts'
import { hashPassword } from '#lib/users/password.ts'
import { signIn, signOut } from '#lib/users/sign-in.ts'
import { makeUser } from '#prisma/factories.ts'
import { setCookie } from '#tests/support/staff-session.ts'

// Imported after the mock of the request.
const { currentActor, requireActor } = await import('#lib/auth/session.ts')
const { changeOwnPasswordAction, createUserAction, endOtherSessionsAction } = await import(
  '#lib/users/actions.ts'
)

const password = 'a sentence nobody guesses'
const source = { network: null, device: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }

describe('A session', () => {
  const begin = async () => {
    const { id, email } = await makeUser('EDITOR', await hashPassword(password))
    const session = await signIn({ email, password }, source)
    setCookie(await encryptSession(session))
    return { id, session }
  }
  const set = (id: string, data: object) => db.userSession.update({ where: { id }, data })

  it('A copy of the cookie is worth nothing after the user has signed out', async () => {
    const { id, session } = await begin()
    expect(await currentActor()).toMatchObject({ id })
    await signOut(session)
    expect(await currentActor()).toBeNull()
    const audit = await db.auditEvent.count({ where: { action: 'user.sign-out', subjectId: id } })
    expect(audit).toBe(1)
  })

  it('Signing out in one browser leaves the session of another', async () => {
    const { id, session } = await begin()
    const other = await db.userSession.create({ data: { userId: id, device: 'Another' } })
    await signOut(session)
    setCookie(await encryptSession({ ...session, sessionId: other.id }))
    expect(await currentActor()).toMatchObject({ id })
  })

  it('A session ends when it was not used for twelve hours, and after seven days', async () => {
    const { session } = await begin()
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000)
    await set(session.sessionId, { lastSeenAt: hoursAgo(11) })
    expect(await currentActor()).not.toBeNull()
    await set(session.sessionId, { lastSeenAt: hoursAgo(13) })
    expect(await currentActor()).toBeNull()
    await set(session.sessionId, { lastSeenAt: new Date(), createdAt: hoursAgo(7 * 24 + 1) })
    expect(await currentActor()).toBeNull()
  })

  it('A cookie with the session of another user is refused', async () => {
    const { session } = await begin()
    const { id } = await makeUser('EDITOR', await hashPassword(password))
    setCookie(await encryptSession({ ...session, userId: id }))
    expect(await currentActor()).toBeNull()
  })
})

describe('The own password', () => {
  const begin = async () => {
    const user = await makeUser('EDITOR', await hashPassword(password))
    const session = await signIn({ email: user.email, password }, source)
    setCookie(await encryptSession(session))
    return { ...user, session }
  }
  const change = (currentPassword: string, next: string) =>
    changeOwnPasswordAction(null, { currentPassword, password: next })

  it('A user changes their own password, which signs out all other browsers', async () => {
    const { id, email } = await begin()
    const other = await db.userSession.create({ data: { userId: id, device: 'Another' } })
    expect(await change(password, 'seven green lanterns walk')).toMatchObject({ ok: true })
    expect(await currentActor()).toMatchObject({ id })
    const ended = await db.userSession.findUniqueOrThrow({ where: { id: other.id } })
    expect(ended.endedAt).not.toBeNull()
    await expect(signIn({ email, password }, source)).rejects.toThrow()
    await signIn({ email, password: 'seven green lanterns walk' }, source)
  })

  it('The own password is changed only by whoever knows the current one', async () => {
    await begin()
    expect(await change('not the right one', 'seven green lanterns walk')).toMatchObject({
      ok: false,
      fields: { currentPassword: [expect.any(String)] },
    })
  })

  it.each([
    'password1234',
    '123456789012',
    'aaaaaaaaaaaa',
    ' '.repeat(12),
    'qwertyuiop12',
    'abcabcabcabc',
    'iloveyou2024',
  ])('The password “%s” is too easy to guess', async (weak) => {
    await begin()
    expect(await change(password, weak)).toMatchObject({
      ok: false,
      fields: { password: [expect.any(String)] },
    })
  })

  it('The own name or address is no password', async () => {
    const { email } = await begin()
    expect(await change(password, email)).toMatchObject({ ok: false, code: 'validation' })
  })

  it('A user signs out all other browsers', async () => {
    const { id, session } = await begin()
    await db.userSession.createMany({
      data: [
        { userId: id, device: 'Phone' },
        { userId: id, device: 'Library' },
      ],
    })
    expect(await endOtherSessionsAction(null, { confirmed: true })).toEqual({ ok: true, data: 2 })
    const open = await db.userSession.findMany({ where: { userId: id, endedAt: null } })
    expect(open.map((it) => it.id)).toEqual([session.sessionId])
  })

  it('Whoever has a password that an admin chose does nothing else before changing it', async () => {
    const admin = await makeUser('ADMIN', await hashPassword(password))
    setCookie(await encryptSession(await signIn({ email: admin.email, password }, source)))
    const first = 'eleven paper boats sink'
    const email = `first-${admin.id}@test.example`
    const made = await createUserAction(null, {
      name: 'First',
      email,
      role: 'ADMIN',
      password: first,
    })
    expect(made).toMatchObject({ ok: true })
    setCookie(await encryptSession(await signIn({ email, password: first }, source)))
    await expect(requireActor('content:read')).rejects.toThrow('Choose your own password')
    expect(await change(first, 'seven green lanterns walk')).toMatchObject({ ok: true })
    await expect(requireActor('content:read')).resolves.toMatchObject({ email })
  })
})
