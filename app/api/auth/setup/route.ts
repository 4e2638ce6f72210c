import { formRefused, seeOther, signedIn } from '#lib/auth/form-answer.ts'
import { AppError, isAppError } from '#lib/errors/errors.ts'
import { fieldErrors, formValues } from '#lib/forms/form-input.ts'
import { createFirstAdmin } from '#lib/users/commands.ts'
import { requireStrongPassword } from '#lib/users/password-strength.ts'
import { userInput } from '#lib/users/schema.ts'
import { signIn, signInSource } from '#lib/users/sign-in.ts'

/** Handles the form of /setup: creates the first admin and signs them in. */
export async function POST(request: Request): Promise<Response> {
  const typed = formValues(await request.formData().catch(() => new FormData()))
  try {
    const input = parse(typed.parsed)
    await requireStrongPassword(input.password, [input.name, input.email])
    await createFirstAdmin(input)
    const session = await signIn(
      { email: input.email, password: input.password },
      signInSource(request.headers),
    )
    return await signedIn(session, '/admin')
  } catch (error) {
    if (isAppError(error) && error.code === 'conflict') return seeOther('/sign-in')
    return formRefused('/setup', '', error, typed.shown)
  }
}

function parse(typed: Record<string, unknown>) {
  const parsed = userInput.omit({ role: true }).safeParse(typed)
  if (parsed.success) return parsed.data
  throw new AppError('validation', { fields: fieldErrors(parsed.error) })
}
