import { recordAudit } from '#lib/audit/record.ts'
import { SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { consumeRateLimit, isWithinRateLimit, type RateLimit } from '#lib/auth/rate-limit.ts'
import { endSessions } from '#lib/auth/user-sessions.ts'
import { db, type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { recordSystemEvent } from '#lib/outbox/record-system-event.ts'
import { hashPassword } from './password.ts'
import { announceNewPassword, createPasswordLink, validPasswordLink } from './password-links.ts'
import { requireStrongPassword } from './password-strength.ts'
import type { ChosenPassword } from './schema.ts'
import { resetAccountLimit } from './sign-in.ts'

const NETWORK_LIMIT: RateLimit = { name: 'reset:address', points: 10, seconds: 900 }
/** Without an error for whoever asks: a stranger who uses it up has sent working links to the user. */
const ACCOUNT_LIMIT: RateLimit = { name: 'reset:account', points: 3, seconds: 900 }
const LINK_LIMIT: RateLimit = { name: 'reset:link', points: 30, seconds: 900 }

/**
 * Mails a link for a new password if there is such a user. Neither the result nor the time tells
 * whether there is: `sent` settles later, and the response must not wait for it.
 *
 * @throws AppError rate-limited for this network
 */
export async function requestPasswordReset(
  email: string,
  network: string | null,
): Promise<{ sent: Promise<void> }> {
  await consumeRateLimit(NETWORK_LIMIT, network ?? 'unknown')
  return { sent: sendIfKnown(email.toLowerCase()) }
}

async function sendIfKnown(email: string): Promise<void> {
  if (!(await isWithinRateLimit(ACCOUNT_LIMIT, email))) return
  await transaction(async (tx) => {
    const link = await openLink(tx, email)
    if (link) await recordSystemEvent(tx, 'user.password-link', { linkId: link.id })
  })
}

/**
 * For the operator, who has a terminal of the server: the token of a link for a new password.
 * Null: there is no such user, or the user is disabled.
 */
export const createResetLink = (email: string): Promise<string | null> =>
  transaction(async (tx) => (await openLink(tx, email.toLowerCase()))?.token ?? null)

async function openLink(tx: Tx, email: string) {
  const user = await tx.user.findFirst({
    where: { email, disabledAt: null },
    select: { id: true },
  })
  if (!user) return null
  await recordAudit(tx, SYSTEM_ACTOR, 'user.request-reset', { kind: 'USER', id: user.id })
  return createPasswordLink(tx, user.id, 'RESET')
}

type PasswordLink = { kind: 'RESET' | 'INVITATION'; user: { name: string; email: string } }

/** The link with this token; null if it was used, has ended or is unknown. Looking does not use it up. */
export function findPasswordLink(token: string, now = new Date()): Promise<PasswordLink | null> {
  return db.passwordLink.findFirst({
    where: validPasswordLink(token, now),
    select: { kind: true, user: { select: { name: true, email: true } } },
  })
}

/**
 * Sets the password of the user who has the link. All sessions of the user end.
 *
 * @throws AppError gone if the link was used or has ended; validation if the password is weak; rate-limited
 */
export async function choosePassword(
  { token, password }: ChosenPassword,
  network: string | null,
  now = new Date(),
): Promise<void> {
  await consumeRateLimit(LINK_LIMIT, network ?? 'unknown')
  const link = await findPasswordLink(token, now)
  if (!link) throw ended()
  await requireStrongPassword(password, [link.user.name, link.user.email])
  const passwordHash = await hashPassword(password)
  await transaction(async (tx) => {
    const where = validPasswordLink(token, now)
    const { count } = await tx.passwordLink.updateMany({ where, data: { endedAt: now } })
    if (count === 0) throw ended()
    const { kind, user } = await tx.passwordLink.findUniqueOrThrow({
      where: { tokenHash: where.tokenHash },
      select: { kind: true, user: { select: { id: true, role: true } } },
    })
    await tx.user.update({
      where: { id: user.id },
      data: { passwordHash, mustChangePassword: false, sessionVersion: { increment: 1 } },
    })
    await endSessions(tx, user.id, {})
    await announceNewPassword(tx, user.id, now)
    const data = { invited: kind === 'INVITATION' }
    await recordAudit(tx, user, 'user.choose-password', { kind: 'USER', id: user.id }, { data })
  })
  await resetAccountLimit(link.user.email, network)
}

const ended = () =>
  new AppError('gone', { message: 'This link was used or has expired. Request a new one.' })
