import { signedOut } from '#lib/auth/form-answer.ts'
import { currentSession } from '#lib/auth/session.ts'
import { signOut } from '#lib/users/sign-in.ts'

/** POST only, so that no link, image or prefetch signs a user out. */
export async function POST(): Promise<Response> {
  const session = await currentSession()
  if (session) await signOut(session)
  return signedOut()
}
