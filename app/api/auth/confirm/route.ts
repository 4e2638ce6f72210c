import { localPath, signInPath } from '#lib/auth/callback-url.ts'
import { formRefused, seeOther } from '#lib/auth/form-answer.ts'
import { currentSession, requireActor } from '#lib/auth/session.ts'
import { isAppError } from '#lib/errors/errors.ts'
import { paths } from '#lib/paths.ts'
import { confirmPassword } from '#lib/users/own-account.ts'

/** Handles the form of /admin/confirm. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const next = localPath(form.get('next'))
  const [page = '', query] = paths.confirmPassword(next).split('?')
  try {
    const actor = await requireActor('account:change')
    const password = String(form.get('password') ?? '').slice(0, 200)
    await confirmPassword(actor, password, (await currentSession())?.sessionId ?? '')
    return seeOther(next === page ? `${page}?done` : next)
  } catch (error) {
    if (isAppError(error) && error.code === 'unauthenticated') return seeOther(signInPath(next))
    return formRefused(page, `?${query}`, error, {})
  }
}
