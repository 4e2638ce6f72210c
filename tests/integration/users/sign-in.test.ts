import { describe, expect, it } from 'vitest'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { changeUser, createUser } from '#lib/users/commands.ts'
import { hashPassword } from '#lib/users/password.ts'
import { signIn } from '#lib/users/sign-in.ts'
import { makeUser } from '#prisma/factories.ts'

const password = 'a sentence nobody guesses'
const addresses = Array.from({ length: 250 }, (_, index) => `198.51.100.${index}`)
const freshAddress = () => addresses.pop() ?? null

async function makeSignedUpUser() {
  return makeUser('EDITOR', await hashPassword(password))
}

describe('Signing in', () => {
  it('Signing in accepts the right password and ignores the case of the e-mail address', async () => {
    const { id, email } = await makeSignedUpUser()
    const session = await signIn({ email: ` ${email.toUpperCase()} `, password }, freshAddress())
    expect(session).toEqual({ userId: id, sessionVersion: 1 })
    const user = await db.user.findUniqueOrThrow({ where: { id } })
    expect(user.lastSignInAt).not.toBeNull()
  })

  it('Signing in gives the same response for a wrong password, an unknown account and a disabled one', async () => {
    const { email } = await makeSignedUpUser()
    const shutOut = await makeSignedUpUser()
    await db.user.update({ where: { id: shutOut.id }, data: { disabledAt: new Date() } })
    const wrong = [
      { email, password: 'not the right one' },
      { email: 'nobody@test.example', password },
      { email: shutOut.email, password },
    ]
    const answers = await Promise.all(
      wrong.map((it) => signIn(it, freshAddress()).catch((error: Error) => error.message)),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('e-mail address or the password is wrong')
  })

  it('Signing in never queries the database for an address that it cannot store', async () => {
    const typed = { email: 'a\u0000@test.example', password }
    await expect(signIn(typed, freshAddress())).rejects.toMatchObject({ code: 'validation' })
  })

  it('Signing in takes as long for an unknown account as for a known one', async () => {
    const { email } = await makeSignedUpUser()
    const time = async (who: string) => {
      const begun = performance.now()
      await signIn({ email: who, password: 'wrong' }, freshAddress()).catch(() => {})
      return performance.now() - begun
    }
    await time('warm-up@test.example')
    const known = await time(email)
    const unknown = await time('unknown@test.example')
    // argon2 takes tens of milliseconds; leaving it out would show.
    expect(unknown).toBeGreaterThan(known / 4)
  })

  it('Sign-in attempts are limited per account, also from many addresses and for unknown accounts', async () => {
    for (const email of [(await makeSignedUpUser()).email, 'stranger@test.example']) {
      for (let tries = 0; tries < 10; tries += 1) {
        await expect(signIn({ email, password: 'wrong' }, freshAddress())).rejects.toMatchObject({
          code: 'unauthenticated',
        })
      }
      await expect(signIn({ email, password }, freshAddress())).rejects.toMatchObject({
        code: 'rate-limited',
      })
    }
  })

  it('Sign-in attempts are limited per network address', async () => {
    const from = freshAddress()
    for (let tries = 0; tries < 30; tries += 1) {
      await signIn({ email: `guess-${tries}@test.example`, password: 'x' }, from).catch(() => {})
    }
    await expect(
      signIn({ email: 'guess-31@test.example', password: 'x' }, from),
    ).rejects.toMatchObject({ code: 'rate-limited', status: 429 })
  })

  it.each([
    [{}, 'Your'],
    [{ email: 'a@b.in' }, 'password'],
    [{ email: { not: '' }, password: 'x' }, ''],
    [{ email: ['a@b.in', 'c@d.in'], password: 'x' }, ''],
    [{ email: 'a@b.in', password: 'x'.repeat(201) }, ''],
  ])('Signing in refuses an invalid form: %j', async (typed, word) => {
    await expect(signIn(typed, freshAddress())).rejects.toMatchObject({
      code: 'validation',
      message: expect.stringContaining(word),
    })
  })
})

describe('Users', () => {
  it('Each user has a unique e-mail address', async () => {
    const { email } = await makeSignedUpUser()
    await expect(
      createUser(SYSTEM_ACTOR, {
        name: 'Second',
        email: email.toUpperCase(),
        role: 'AUTHOR',
        password,
      }),
    ).rejects.toMatchObject({ code: 'conflict', fields: { email: [expect.any(String)] } })
  })

  it('Only admins can change users', async () => {
    const editor = await makeUser('EDITOR')
    const change = {
      id: editor.id,
      name: 'E',
      role: 'ADMIN' as const,
      password: null,
      disabled: false,
    }
    await expect(changeUser(editor, change)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('There is always at least one active admin', async () => {
    const others = await db.user.findMany({ where: { role: 'ADMIN' }, select: { id: true } })
    await db.user.deleteMany({ where: { id: { in: others.map((it) => it.id) } } })
    const admin = await makeUser('ADMIN')
    await expect(
      changeUser(admin, {
        id: admin.id,
        name: 'A',
        role: 'EDITOR',
        password: null,
        disabled: false,
      }),
    ).rejects.toMatchObject({ code: 'conflict' })
    expect((await db.user.findUniqueOrThrow({ where: { id: admin.id } })).role).toBe('ADMIN')
  })
})
