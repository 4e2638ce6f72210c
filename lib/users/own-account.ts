import { recordAudit } from '#lib/audit/record.ts'
import { consumeRateLimit } from '#lib/auth/rate-limit.ts'
import type { StaffActor } from '#lib/auth/session.ts'
import { confirmSession, endSessions, openSession } from '#lib/auth/user-sessions.ts'
import { db, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { announceNewPassword } from './password-links.ts'
import { requireStrongPassword } from './password-strength.ts'
import type { OwnAccountChange, OwnPasswordChange } from './schema.ts'

const PASSWORD_LIMIT = { name: 'own-password', points: 10, seconds: 900 }

/** Changes name and time zone of the actor. */
export async function changeOwnAccount(actor: StaffActor, change: OwnAccountChange): Promise<void> {
  await transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: change })
    await recordAudit(
      tx,
      actor,
      'user.change-own',
      { kind: 'USER', id: actor.id },
      { data: { password: false } },
    )
  })
}

/**
 * Changes the password of the actor and ends all other sessions.
 *
 * @param sessionId the session that stays; null: none
 * @throws AppError validation if the current password is wrong or the new one weak; rate-limited
 */
export async function changeOwnPassword(
  actor: StaffActor,
  { currentPassword, password }: OwnPasswordChange,
  sessionId: string | null,
): Promise<void> {
  await consumeRateLimit(PASSWORD_LIMIT, actor.id)
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true },
  })
  if (!(await verifyPassword(user.passwordHash, currentPassword)))
    throw refused('currentPassword', 'This is not your current password.')
  if (currentPassword === password) throw refused('password', 'Choose a different password.')
  await requireStrongPassword(password, [actor.name, actor.email])
  const passwordHash = await hashPassword(password)
  await transaction(async (tx) => {
    await tx.user.update({
      where: { id: actor.id },
      data: { passwordHash, mustChangePassword: false },
    })
    await endSessions(tx, actor.id, sessionId === null ? {} : { id: { not: sessionId } })
    await announceNewPassword(tx, actor.id)
    await recordAudit(
      tx,
      actor,
      'user.change-own',
      { kind: 'USER', id: actor.id },
      { data: { password: true } },
    )
  })
}

/**
 * The actor enters the password again, which allows critical actions in this session for a while.
 *
 * @throws AppError validation if it is wrong; rate-limited
 */
export async function confirmPassword(
  actor: StaffActor,
  password: string,
  sessionId: string,
): Promise<void> {
  await consumeRateLimit(PASSWORD_LIMIT, sessionId)
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true },
  })
  if (!(await verifyPassword(user.passwordHash, password)))
    throw refused('password', 'This is not your password.')
  await confirmSession(sessionId, actor.id)
}

/** Ends all sessions of the actor but this one; returns how many there were. */
export function endOtherSessions(actor: StaffActor, sessionId: string | null): Promise<number> {
  return transaction(async (tx) => {
    const where = sessionId === null ? {} : { id: { not: sessionId } }
    const count = await endSessions(tx, actor.id, where)
    if (count > 0) {
      await recordAudit(
        tx,
        actor,
        'user.end-sessions',
        { kind: 'USER', id: actor.id },
        { data: { count } },
      )
    }
    return count
  })
}

type OwnSession = { id: string; device: string; createdAt: Date; lastSeenAt: Date }

/** The open sessions of the actor, most recently used first. */
export function listOwnSessions(actor: StaffActor, now = new Date()): Promise<OwnSession[]> {
  return db.userSession.findMany({
    where: { userId: actor.id, ...openSession(now) },
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: 'desc' },
    take: 50,
  })
}

const refused = (field: string, message: string) =>
  new AppError('validation', { message, fields: { [field]: [message] } })
