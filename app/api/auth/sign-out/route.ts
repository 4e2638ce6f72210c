import { signedOut } from '#lib/auth/form-answer.ts'

/** POST only: no link, picture or prefetch signs anybody out. */
export function POST(): Response {
  return signedOut()
}
