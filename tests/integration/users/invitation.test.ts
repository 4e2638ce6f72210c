import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { env } from '#lib/env.ts'
import { choosePassword, findPasswordLink } from '#lib/users/reset-password.ts'
import { signIn } from '#lib/users/sign-in.ts'
import { makeUser, unique } from '#prisma/factories.ts'
import { startAccountMail, tokenIn } from '#tests/support/account-mail.ts'
import { setCookie, signInAs } from '#tests/support/staff-session.ts'

// Imported after the mock of the request.
const { createUserAction, inviteAgainAction } = await import('#lib/users/actions.ts')
const { requireActor } = await import('#lib/auth/session.ts')
const { encryptSession } = await import('#lib/auth/session-cookie.ts')

const password = 'seven green lanterns walk'
const source = { network: null, device: 'A test' }

let mail: Awaited<ReturnType<typeof startAccountMail>>
let adminId = ''

beforeAll(async () => {
  mail = await startAccountMail()
  adminId = (await makeUser('ADMIN')).id
})
afterAll(() => mail.stop())

async function create(email: string) {
  await signInAs(adminId)
  const input = { name: 'Newcomer', email, role: 'AUTHOR', password: null }
  const result = await createUserAction(null, input)
  if (!result.ok) throw new Error(result.message)
  return result.data
}

describe('An invitation', () => {
  it('A user without a first password is invited by mail, chooses one and works at once', async () => {
    const email = `${unique('invited')}@test.example`
    const { id, invitation } = await create(email)
    expect(invitation).toEqual({ by: 'mail' })
    await expect(signIn({ email, password: '' }, source)).rejects.toThrow()
    const token = tokenIn((await mail.mailsTo(email))[0])
    await choosePassword({ token, password }, null)
    setCookie(await encryptSession(await signIn({ email, password }, source)))
    await expect(requireActor('content:read')).resolves.toMatchObject({ id })
    const audit = await db.auditEvent.findMany({ where: { subjectId: id } })
    expect(audit.map((it) => it.action)).toEqual(
      expect.arrayContaining(['user.create', 'user.invite', 'user.choose-password']),
    )
  })

  it('An invitation ends after seven days, and sending again ends the earlier link', async () => {
    const email = `${unique('late')}@test.example`
    const { id } = await create(email)
    const first = tokenIn((await mail.mailsTo(email))[0])
    const days = (count: number) => new Date(Date.now() + count * 86_400_000)
    expect(await findPasswordLink(first, days(6.9))).not.toBeNull()
    expect(await findPasswordLink(first, days(7.1))).toBeNull()
    expect(await inviteAgainAction(null, { id })).toEqual({ ok: true, data: { by: 'mail' } })
    expect(await findPasswordLink(first)).toBeNull()
    const second = tokenIn((await mail.mailsTo(email))[0])
    expect(await findPasswordLink(second)).toMatchObject({ kind: 'INVITATION' })
  })

  it('Without a mail server the admin gets the link, and no mail keeps it', async () => {
    const { smtpUrl } = env()
    Object.assign(env(), { smtpUrl: undefined })
    const email = `${unique('copied')}@test.example`
    const { invitation } = await create(email)
    Object.assign(env(), { smtpUrl })
    const href = invitation?.by === 'link' ? invitation.href : ''
    expect(href).toMatch(/^http:\/\/[^/]+\/sign-in\/password\/[\w-]{43}$/)
    expect(await findPasswordLink(tokenIn(href))).toMatchObject({ user: { email } })
    expect(await mail.mailsTo(email)).toEqual([])
  })

  it('A user who has a password cannot be invited', async () => {
    await signInAs(adminId)
    const { id } = await makeUser('AUTHOR')
    expect(await inviteAgainAction(null, { id })).toMatchObject({ ok: false, code: 'conflict' })
  })

  it('Whoever is disabled cannot use an invitation', async () => {
    const email = `${unique('gone')}@test.example`
    const { id } = await create(email)
    const token = tokenIn((await mail.mailsTo(email))[0])
    await db.user.update({ where: { id }, data: { disabledAt: new Date() } })
    await expect(choosePassword({ token, password }, null)).rejects.toMatchObject({ code: 'gone' })
  })
})
