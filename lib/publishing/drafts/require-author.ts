import type { Actor } from '#lib/auth/policy.ts'
import { AppError } from '#lib/errors/errors.ts'

/**
 * Changes are saved under the name of the user who made them. Another user may have signed in since,
 * in another tab or after the session ended.
 *
 * @throws AppError forbidden, with who is signed in
 */
export function requireSameUser(
  actor: Actor & { name?: string; email?: string },
  as: string,
): void {
  if (as === actor.id) return
  const { id, name = 'a different user', email = '' } = actor
  throw new AppError('forbidden', {
    message: `You are now signed in as ${name}, but another user made these changes.`,
    data: { signedInAs: { id, name, email } },
  })
}
