import type { Actor } from '#lib/auth/policy.ts'
import { AppError } from '#lib/errors/errors.ts'

/**
 * Words are saved under the name of who wrote them: somebody else may have signed in meanwhile, in
 * another tab or after a session has ended.
 *
 * @throws AppError forbidden, with who is signed in
 */
export function requireSameUser(
  actor: Actor & { name?: string; email?: string },
  as: string,
): void {
  if (as === actor.id) return
  const { id, name = 'somebody else', email = '' } = actor
  throw new AppError('forbidden', {
    message: `You are signed in as ${name} now; these words were written by somebody else.`,
    data: { signedInAs: { id, name, email } },
  })
}
