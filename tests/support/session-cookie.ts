import { encryptSession } from '#lib/auth/session-cookie.ts'
import { db } from '#lib/database/db.ts'

/** Begins a session of a user and returns the value of its cookie. */
export async function makeSessionCookie(userId: string): Promise<string> {
  const { sessionVersion } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { sessionVersion: true },
  })
  const session = await db.userSession.create({
    data: { userId, device: 'A test' },
    select: { id: true },
  })
  return encryptSession({ userId, sessionVersion, sessionId: session.id })
}
