import { recordAudit } from '#lib/audit/record.ts'
import { consumeRateLimit, type RateLimit, resetRateLimit } from '#lib/auth/rate-limit.ts'
import { db, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { verifyPassword } from './password.ts'
import { signInInput } from './schema.ts'

const addressLimit: RateLimit = { name: 'sign-in:address', points: 30, seconds: 900 }
const accountLimit: RateLimit = { name: 'sign-in:account', points: 10, seconds: 900 }

/**
 * Verifies e-mail address and password. Known and unknown accounts get the same response after the
 * same work, and the same rate limits.
 *
 * @param address IP address of the visitor; null if it is not known
 * @throws AppError validation, unauthenticated, rate-limited
 */
export async function signIn(
  typed: unknown,
  address: string | null,
): Promise<{ userId: string; sessionVersion: number }> {
  const { email, password } = parse(typed)
  const account = email.toLowerCase()
  await consumeRateLimit(addressLimit, address ?? 'unknown')
  await consumeRateLimit(accountLimit, account)
  const user = await db.user.findUnique({
    where: { email: account },
    select: { id: true, role: true, passwordHash: true, sessionVersion: true, disabledAt: true },
  })
  const matches = await verifyPassword(user?.passwordHash ?? null, password)
  if (!user || !matches || user.disabledAt) {
    throw new AppError('unauthenticated', {
      message: 'The e-mail address or the password is wrong. Check both and try again.',
    })
  }
  await resetRateLimit(accountLimit, account)
  await transaction(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: { lastSignInAt: new Date() } })
    await recordAudit(tx, user, 'user.sign-in', { kind: 'USER', id: user.id })
  })
  return { userId: user.id, sessionVersion: user.sessionVersion }
}

function parse(typed: unknown) {
  const parsed = signInInput.safeParse(typed)
  if (parsed.success) return parsed.data
  throw new AppError('validation', { message: parsed.error.issues[0]?.message })
}
