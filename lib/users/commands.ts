import { recordAudit } from '#lib/audit/record.ts'
import { type Actor, can, SYSTEM_ACTOR } from '#lib/auth/policy.ts'
import { endSessions } from '#lib/auth/user-sessions.ts'
import { db, type Tx, transaction } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { type Invitation, inviteUser } from './invite.ts'
import { hashPassword } from './password.ts'
import { announceNewPassword } from './password-links.ts'
import { requireStrongPassword } from './password-strength.ts'
import type { NewUserInput, UserChange, UserInput } from './schema.ts'

/**
 * Creates a user with a first password, or with an invitation by which the user chooses it.
 *
 * @returns the invitation; null if there is a first password
 * @throws AppError forbidden; conflict if the e-mail address is in use
 */
export async function createUser(
  actor: Actor,
  input: NewUserInput,
): Promise<{ id: string; invitation: Invitation | null }> {
  if (!can(actor, 'user:manage')) throw new AppError('forbidden')
  const { password } = input
  if (password !== null) await requireStrongPassword(password, [input.name, input.email])
  const passwordHash = password === null ? null : await hashPassword(password)
  return transaction(async (tx) => {
    const user = await insertUser(tx, input, {
      passwordHash,
      mustChangePassword: password !== null,
    })
    await recordAudit(
      tx,
      actor,
      'user.create',
      { kind: 'USER', id: user.id },
      { data: { role: input.role } },
    )
    const invitation = password === null ? await inviteUser(tx, actor, user.id) : null
    return { ...user, invitation }
  })
}

/**
 * Creates the first admin of an installation, from `/setup`, the environment or the demo.
 *
 * @param options.printed the password stands on a terminal, so the admin has to choose another
 * @throws AppError conflict if there is a user already
 */
export async function createFirstAdmin(
  input: Omit<UserInput, 'role'>,
  { printed = false } = {},
): Promise<{ id: string }> {
  // `/setup` is public: hashing a password for every request would exhaust the memory.
  if (await hasUsers()) throw isSetUp()
  const passwordHash = await hashPassword(input.password)
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('lectern first admin'))`
    if ((await tx.user.count()) > 0) throw isSetUp()
    const user = await insertUser(
      tx,
      { ...input, role: 'ADMIN' },
      { passwordHash, mustChangePassword: printed },
    )
    await recordAudit(tx, SYSTEM_ACTOR, 'user.create-first', { kind: 'USER', id: user.id })
    return user
  })
}

const isSetUp = () =>
  new AppError('conflict', { message: 'This site is already set up. Sign in instead.' })

export async function hasUsers(): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) !== null
}

/**
 * Changes a user. A change of role, password or disabled state ends all sessions of that user.
 *
 * @throws AppError forbidden, not-found; conflict if it would leave the site without an admin
 */
export async function changeUser(actor: Actor, change: UserChange): Promise<void> {
  if (!can(actor, 'user:manage')) throw new AppError('forbidden')
  const passwordHash = change.password === null ? null : await hashPassword(change.password)
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('lectern admins'))`
    const before = await tx.user.findUnique({
      where: { id: change.id },
      select: { role: true, disabledAt: true, email: true },
    })
    if (!before) throw new AppError('not-found')
    if (change.password !== null)
      await requireStrongPassword(change.password, [change.name, before.email])
    const endsSessions =
      before.role !== change.role ||
      change.disabled !== (before.disabledAt !== null) ||
      passwordHash !== null
    await tx.user.update({
      where: { id: change.id },
      data: {
        name: change.name,
        role: change.role,
        disabledAt: change.disabled ? (before.disabledAt ?? new Date()) : null,
        ...(passwordHash ? { passwordHash, mustChangePassword: change.id !== actor.id } : {}),
        ...(endsSessions ? { sessionVersion: { increment: 1 } } : {}),
      },
    })
    if (endsSessions) await endSessions(tx, change.id, {})
    if (passwordHash) await announceNewPassword(tx, change.id)
    if (change.disabled) await revokeShareLinks(tx, change.id)
    const admins = await tx.user.count({ where: { role: 'ADMIN', disabledAt: null } })
    if (admins === 0) {
      throw new AppError('conflict', {
        message: 'There must be at least one admin. Make another user an admin first.',
      })
    }
    await recordAudit(
      tx,
      actor,
      'user.change',
      { kind: 'USER', id: change.id },
      { data: { role: change.role, disabled: change.disabled, password: passwordHash !== null } },
    )
  })
}

/** What a user has shared with people outside ends with their account. */
const revokeShareLinks = (tx: Tx, userId: string) =>
  tx.shareLink.updateMany({
    where: { createdById: userId, revokedAt: null },
    data: { revokedAt: new Date() },
  })

async function insertUser(
  tx: Tx,
  { password: _, ...input }: NewUserInput,
  password: { passwordHash: string | null; mustChangePassword: boolean },
) {
  const taken = await tx.user.findUnique({ where: { email: input.email }, select: { id: true } })
  if (taken) {
    throw new AppError('conflict', {
      message: 'Another user already has this e-mail address.',
      fields: { email: ['Another user already has this e-mail address.'] },
    })
  }
  return tx.user.create({ data: { ...input, ...password }, select: { id: true } })
}
