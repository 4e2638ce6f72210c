import { describe, expect, it } from 'vitest'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { consumeRateLimit } from '#lib/auth/rate-limit.ts'
import { db } from '#lib/database/db.ts'
import { changeUser, createUser } from '#lib/users/commands.ts'
import { hashPassword } from '#lib/users/password.ts'
import { type SignInSource, signIn } from '#lib/users/sign-in.ts'
import { makeUser, unique } from '#prisma/factories.ts'

const password = 'a sentence nobody guesses'
const addresses = Array.from({ length: 500 }, (_, index) => `198.51.${index >> 8}.${index & 255}`)
const freshSource = (): SignInSource => ({
  network: addresses.pop() ?? null,
  device: 'Mozilla/5.0 (a test)',
})

async function makeSignedUpUser() {
  return makeUser('EDITOR', await hashPassword(password))
}

describe('Signing in', () => {
  it('Signing in accepts the right password and ignores the case of the e-mail address', async () => {
    const { id, email } = await makeSignedUpUser()
    const session = await signIn({ email: ` ${email.toUpperCase()} `, password }, freshSource())
    expect(session).toEqual({ userId: id, sessionVersion: 1, sessionId: expect.any(String) })
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
      wrong.map((it) => signIn(it, freshSource()).catch((error: Error) => error.message)),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('e-mail address or the password is wrong')
  })

  it('Signing in never queries the database for an address that it cannot store', async () => {
    const typed = { email: 'a\u0000@test.example', password }
    await expect(signIn(typed, freshSource())).rejects.toMatchObject({ code: 'validation' })
  })

  it('Signing in takes as long for an unknown account as for a known one', async () => {
    const { email } = await makeSignedUpUser()
    const time = async (who: string) => {
      const begun = performance.now()
      await signIn({ email: who, password: 'wrong' }, freshSource()).catch(() => {})
      return performance.now() - begun
    }
    await time('warm-up@test.example')
    const known: number[] = []
    const unknown: number[] = []
    // In turns, so that other work of the machine slows both down.
    for (let run = 0; run < 7; run += 1) {
      known.push(await time(email))
      unknown.push(await time(`${unique('unknown')}@test.example`))
    }
    const median = (times: number[]) => times.toSorted((a, b) => a - b)[3] ?? 0
    // argon2 takes tens of milliseconds; leaving it out would show.
    expect(median(unknown)).toBeGreaterThan(median(known) / 4)
    expect(median(known)).toBeGreaterThan(median(unknown) / 4)
  })

  it('Wrong passwords from one network shut nobody out who signs in from another', async () => {
    const { email } = await makeSignedUpUser()
    const stranger = freshSource()
    for (let tries = 0; tries < 12; tries += 1)
      await signIn({ email, password: 'wrong' }, stranger).catch(() => {})
    await expect(signIn({ email, password }, stranger)).rejects.toMatchObject({
      code: 'rate-limited',
    })
    await expect(signIn({ email, password }, freshSource())).resolves.toMatchObject({})
  })

  it('Guessing from many networks is limited, also for unknown accounts, but not where the user is known', async () => {
    const { email } = await makeSignedUpUser()
    const home = freshSource()
    await signIn({ email, password }, home)
    for (const account of [email, 'stranger@test.example']) {
      await db.$executeRaw`DELETE FROM "RateLimit"`
      for (let tries = 0; tries < 200; tries += 1)
        await consumeRateLimit({ name: 'sign-in:account', points: 200, seconds: 3600 }, account)
      await expect(
        signIn({ email: account, password: 'wrong' }, freshSource()),
      ).rejects.toMatchObject({ code: 'rate-limited' })
    }
    await expect(signIn({ email, password }, home)).resolves.toMatchObject({})
  })

  it('Successful sign-ins from one network are not counted', async () => {
    const { email } = await makeSignedUpUser()
    const office = freshSource()
    for (let count = 0; count < 35; count += 1) await signIn({ email, password }, office)
  }, 30_000)

  it('Failed sign-ins are in the audit, with a mark of their network and without a password', async () => {
    const { id, email } = await makeSignedUpUser()
    const source = freshSource()
    await signIn({ email, password: 'a secret guess' }, source).catch(() => {})
    const [event] = await db.auditEvent.findMany({
      where: { action: 'user.sign-in-failed', subjectId: id },
    })
    expect(event?.data).toEqual({ why: 'password', network: expect.stringMatching(/^[\w-]{12}$/) })
    expect(JSON.stringify(event)).not.toContain('secret guess')
    expect(JSON.stringify(event)).not.toContain(source.network)
  })

  it('Sign-in attempts are limited per network address', async () => {
    const from = freshSource()
    for (let tries = 0; tries < 30; tries += 1) {
      await signIn({ email: `guess-${tries}@test.example`, password: 'x' }, from).catch(() => {})
    }
    await expect(
      signIn({ email: 'guess-31@test.example', password: 'x' }, from),
    ).rejects.toMatchObject({ code: 'rate-limited', status: 429 })
  })

  it.each([
    [{}, 'your e-mail address'],
    [{ email: 'a@b.in' }, 'password'],
    [{ email: { not: '' }, password: 'x' }, ''],
    [{ email: ['a@b.in', 'c@d.in'], password: 'x' }, ''],
    [{ email: 'a@b.in', password: 'x'.repeat(201) }, ''],
  ])('Signing in refuses an invalid form: %j', async (typed, word) => {
    await expect(signIn(typed, freshSource())).rejects.toMatchObject({
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
