import { cookies, headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { cache } from 'react'
import { db } from '#lib/database/db.ts'
import { AppError } from '#lib/errors/errors.ts'
import { requestedPath } from '#lib/internal-request.ts'
import { signInPath } from './callback-url.ts'
import { type Actor, can, type Permission } from './policy.ts'
import { decryptSession, sessionCookie } from './session-cookie.ts'

/** A signed-in user. */
export type StaffActor = Actor & { name: string; email: string; timeZone: string }

/** The signed-in user, read from the database on each request, so that an ended session is rejected. */
export const currentActor = cache(async (): Promise<StaffActor | null> => {
  const session = await decryptSession((await cookies()).get(sessionCookie().name)?.value)
  if (!session) return null
  return db.user.findFirst({
    where: { id: session.userId, sessionVersion: session.sessionVersion, disabledAt: null },
    select: { id: true, role: true, name: true, email: true, timeZone: true },
  })
})

/**
 * For actions and route handlers.
 *
 * @throws AppError unauthenticated, forbidden
 */
export async function requireActor(permission: Permission): Promise<StaffActor> {
  const actor = await currentActor()
  if (!actor) throw new AppError('unauthenticated')
  if (!can(actor, permission)) throw new AppError('forbidden')
  return actor
}

/** For pages: redirects to the sign-in page and back, or shows the 403 page. */
export async function requirePermission(permission: Permission): Promise<StaffActor> {
  const actor = await currentActor()
  if (!actor) {
    const path = requestedPath(await headers()) ?? '/admin'
    redirect(signInPath(path.replace(/([?&])_rsc=[^&]*&?/, '$1').replace(/[?&]$/, '')))
  }
  if (!can(actor, permission)) forbidden()
  return actor
}
