import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '#lib/database/db.ts'
import { env } from '#lib/env.ts'
import { hashPassword } from '#lib/users/password.ts'
import { choosePassword, createResetLink, findPasswordLink } from '#lib/users/reset-password.ts'
import { signIn } from '#lib/users/sign-in.ts'
import { makeUser } from '#prisma/factories.ts'
import { startAccountMail, tokenIn } from '#tests/support/account-mail.ts'
import { POST as sendForgot } from '../../../app/api/auth/forgot/route.ts'
import { POST as sendPassword } from '../../../app/api/auth/password/route.ts'

const forgotten = 'a sentence nobody guesses'
const chosen = 'seven green lanterns walk'
const network = '198.51.100.7'
const source = { network, device: 'A test' }

let mail: Awaited<ReturnType<typeof startAccountMail>>

beforeAll(async () => {
  mail = await startAccountMail()
})
beforeEach(() => db.$executeRaw`DELETE FROM "RateLimit"`)
afterAll(() => mail.stop())

const post = (fields: Record<string, string>) =>
  new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields) })
const makeForgetful = async () => makeUser('EDITOR', await hashPassword(forgotten))

/** Asks for a link and waits until it is stored, which the response does not wait for. */
async function ask(email: string): Promise<Response> {
  const before = await db.passwordLink.count()
  const response = await sendForgot(post({ email }))
  await expect.poll(() => db.passwordLink.count()).toBe(before + 1)
  return response
}
const linkFor = async (email: string) => {
  await ask(email.toUpperCase())
  return tokenIn((await mail.mailsTo(email))[0])
}

describe('A forgotten password', () => {
  it('A user who forgot the password chooses a new one by the link in a mail and signs in with it', async () => {
    const { id, email } = await makeForgetful()
    await signIn({ email, password: forgotten }, source)
    const token = await linkFor(email)
    expect(token).toHaveLength(43)
    const stored = await db.passwordLink.findFirstOrThrow({ where: { userId: id } })
    expect(JSON.stringify(stored)).not.toContain(token)
    const response = await sendPassword(post({ token, password: chosen }))
    expect(response.headers.get('location')).toBe('/sign-in?password=chosen')
    await expect(signIn({ email, password: forgotten }, source)).rejects.toThrow()
    await signIn({ email, password: chosen }, source)
    const sessions = await db.userSession.findMany({ where: { userId: id, endedAt: null } })
    expect(sessions).toHaveLength(1)
    expect((await mail.mailsTo(email))[0]).toContain('Your password was changed')
    const audit = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } })
    expect(audit.map((it) => it.action)).toEqual(
      expect.arrayContaining(['user.request-reset', 'user.choose-password']),
    )
  })

  it('The response is the same for known, unknown and disabled accounts', async () => {
    const { email } = await makeForgetful()
    const disabled = await makeForgetful()
    await db.user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } })
    const responses = [await ask(email)]
    for (const one of ['nobody@test.example', disabled.email])
      responses.push(await sendForgot(post({ email: one })))
    const seen = responses.map((it) => [it.status, it.headers.get('location')])
    expect(seen).toEqual(Array(3).fill([303, '/sign-in/forgot?sent']))
    expect(await mail.mailsTo(disabled.email)).toEqual([])
  })

  it('A link works once, and not after an hour, a newer link or a new password', async () => {
    const { email } = await makeForgetful()
    const first = await linkFor(email)
    const second = await linkFor(email)
    expect(await findPasswordLink(first)).toBeNull()
    const later = new Date(Date.now() + 61 * 60_000)
    expect(await findPasswordLink(second, later)).toBeNull()
    await choosePassword({ token: second, password: chosen }, network)
    const again = choosePassword(
      { token: second, password: 'other unrelated silver words' },
      network,
    )
    await expect(again).rejects.toMatchObject({ code: 'gone' })
  })

  it('Two uses of one link at once set one password', async () => {
    const { email } = await makeForgetful()
    const token = await linkFor(email)
    const uses = [chosen, 'eleven paper boats sink'].map((password) =>
      choosePassword({ token, password }, network),
    )
    const results = await Promise.allSettled(uses)
    expect(results.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
  })

  it('A weak password is refused and the link stays valid', async () => {
    const { email } = await makeForgetful()
    const token = await linkFor(email)
    const refused = await sendPassword(post({ token, password: email }))
    expect(refused.headers.get('location')).toBe(`/sign-in/password/${token}`)
    expect(await findPasswordLink(token)).toMatchObject({ user: { email } })
  })

  it('Many requests for one account send three mails, and the last link works', async () => {
    const { email } = await makeForgetful()
    for (let count = 0; count < 3; count += 1) await ask(email)
    for (let count = 0; count < 3; count += 1)
      expect((await sendForgot(post({ email }))).headers.get('location')).toContain('?sent')
    const tokens = (await mail.mailsTo(email)).map(tokenIn)
    const valid = await Promise.all(tokens.map((it) => findPasswordLink(it)))
    expect(valid.filter((it) => it !== null)).toHaveLength(1)
  })

  it('Requests are limited per network, with an error on the form', async () => {
    for (let count = 0; count < 10; count += 1)
      await sendForgot(post({ email: `nobody-${count}@test.example` }))
    const refused = await sendForgot(post({ email: 'nobody@test.example' }))
    expect(refused.headers.get('location')).toBe('/sign-in/forgot')
    expect(refused.headers.get('set-cookie')).toContain('lectern.form=')
  })

  it('Wrong passwords before the reset do not keep the user out after it', async () => {
    const { email } = await makeForgetful()
    for (let tries = 0; tries < 11; tries += 1)
      await signIn({ email, password: 'wrong' }, source).catch(() => {})
    await choosePassword({ token: await linkFor(email), password: chosen }, network)
    await expect(signIn({ email, password: chosen }, source)).resolves.toMatchObject({})
  })

  it('The operator gets a link on the terminal, but not for an unknown or disabled user', async () => {
    const { id, email } = await makeForgetful()
    const token = (await createResetLink(email.toUpperCase())) ?? ''
    expect(await findPasswordLink(token)).toMatchObject({ kind: 'RESET', user: { email } })
    await db.user.update({ where: { id }, data: { disabledAt: new Date() } })
    expect(await createResetLink(email)).toBeNull()
    expect(await createResetLink('nobody@test.example')).toBeNull()
  })

  it('Without a mail server nothing is sent, and the form leads to the page that says whom to ask', async () => {
    const { email } = await makeForgetful()
    const { smtpUrl } = env()
    Object.assign(env(), { smtpUrl: undefined })
    const response = await sendForgot(post({ email }))
    Object.assign(env(), { smtpUrl })
    expect(response.headers.get('location')).toBe('/sign-in/forgot')
    expect(await db.passwordLink.count({ where: { user: { email } } })).toBe(0)
  })
})
