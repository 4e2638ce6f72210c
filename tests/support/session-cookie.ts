import { encryptSession } from '#lib/auth/session-cookie.ts'
import { db } from '#lib/database/db.ts'

/** Begins a session of a user and returns the value of its cookie. */
export async function makeSessionCookie(userId: string): Promise<string> {
  const { sessionVersion } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { sessionVersion: true },
  })
  const session = await db.userSession.create({
    // Longer than any test, so that no critical action asks for the password.
    data: { userId, device: 'A test', confirmedAt: new Date(Date.now() + 86_400_000) },
    select: { id: true },
  })
  return encryptSession({ userId, sessionVersion, sessionId: session.id })
}
