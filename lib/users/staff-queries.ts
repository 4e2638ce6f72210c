import { type Actor, can, type Role } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'

export type UserRow = {
  id: string
  name: string
  email: string
  role: Role
  disabledAt: Date | null
  lastSignInAt: Date | null
  /** Invited, and has not chosen a password yet. */
  invited: boolean
}

const fields = {
  id: true,
  name: true,
  email: true,
  role: true,
  disabledAt: true,
  lastSignInAt: true,
  passwordHash: true,
} as const

/** All users by name; an empty list for an actor who may not manage users. */
export async function listUsers(actor: Actor): Promise<UserRow[]> {
  if (!can(actor, 'user:manage')) return []
  const rows = await db.user.findMany({ select: fields, orderBy: { name: 'asc' }, take: 1000 })
  return rows.map(shaped)
}

export async function findUser(actor: Actor, id: string): Promise<UserRow | null> {
  if (!can(actor, 'user:manage')) return null
  const row = await db.user.findUnique({ where: { id }, select: fields })
  return row && shaped(row)
}

const shaped = ({
  passwordHash,
  ...row
}: Omit<UserRow, 'invited'> & { passwordHash: string | null }): UserRow => ({
  ...row,
  invited: passwordHash === null,
})
