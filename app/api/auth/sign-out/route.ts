import { signedOut } from '#lib/auth/form-answer.ts'

/** POST only, so that no link, image or prefetch signs a user out. */
export function POST(): Response {
  return signedOut()
}
