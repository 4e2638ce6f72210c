import { cookies, headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { cache } from 'react'
import { db } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { requestedPath } from '#lib/internal-request.ts'
import { paths } from '#lib/paths.ts'
import { signInPath } from './callback-url.ts'
import { type Actor, can, type Permission } from './policy.ts'
import { decryptSession, type Session, sessionCookie } from './session-cookie.ts'
import { isConfirmed, noteSessionUse, openSession } from './user-sessions.ts'

/** A signed-in user. */
export type StaffActor = Actor & {
  name: string
  email: string
  timeZone: string
  /** The password was set by somebody else: nothing is allowed but choosing an own one. */
  mustChangePassword: boolean
  /** The password was entered in this session within the last minutes. */
  confirmed: boolean
}

/** The signed-in user, read from the database on each request, so that an ended session is rejected. */
export const currentActor = cache(async (): Promise<StaffActor | null> => {
  const session = await currentSession()
  if (!session) return null
  const { userId, sessionVersion, sessionId } = session
  const now = new Date()
  const row = await db.userSession.findFirst({
    where: {
      id: sessionId,
      ...openSession(now),
      user: { id: userId, sessionVersion, disabledAt: null },
    },
    select: {
      lastSeenAt: true,
      confirmedAt: true,
      user: {
        select: {
          id: true,
          role: true,
          name: true,
          email: true,
          timeZone: true,
          mustChangePassword: true,
        },
      },
    },
  })
  if (!row) return null
  await noteSessionUse(sessionId, row.lastSeenAt, now)
  return { ...row.user, confirmed: isConfirmed(row.confirmedAt, now) }
})

/** What the session cookie says; whether the session is still open is not known yet. */
export const currentSession = async (): Promise<Session | null> =>
  decryptSession((await cookies()).get(sessionCookie().name)?.value)

/**
 * For actions and route handlers.
 *
 * @throws AppError unauthenticated, forbidden, password-needed
 */
export async function requireActor(
  permission: Permission,
  { confirmed = false }: Requirement = {},
): Promise<StaffActor> {
  const actor = await currentActor()
  if (!actor) throw new AppError('unauthenticated')
  if (mustChangeFirst(actor, permission))
    throw new AppError('forbidden', { message: 'Choose your own password first.' })
  if (!can(actor, permission)) throw new AppError('forbidden')
  if (confirmed && !actor.confirmed) throw new AppError('password-needed')
  return actor
}

/** `confirmed`: the password was entered within the last minutes (ASVS 5, 7.5.1). */
export type Requirement = { confirmed?: boolean }

/** For pages: redirects to the sign-in or to the question for the password and back, or shows the 403 page. */
export async function requirePermission(
  permission: Permission,
  { confirmed = false }: Requirement = {},
): Promise<StaffActor> {
  const actor = await currentActor()
  if (!actor) redirect(signInPath(await ownPath()))
  if (mustChangeFirst(actor, permission)) redirect(paths.account())
  if (!can(actor, permission)) forbidden()
  if (confirmed && !actor.confirmed) redirect(paths.confirmPassword(await ownPath()))
  return actor
}

async function ownPath(): Promise<string> {
  const path = requestedPath(await headers()) ?? '/admin'
  return path.replace(/([?&])_rsc=[^&]*&?/, '$1').replace(/[?&]$/, '')
}

const mustChangeFirst = (actor: StaffActor, permission: Permission) =>
  actor.mustChangePassword && permission !== 'account:change'
