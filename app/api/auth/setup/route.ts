import { formRefused, seeOther, signedIn } from '#lib/auth/form-answer.ts'
import { AppError, isAppError } from '#lib/errors/errors.ts'
import { fieldErrors, formValues } from '#lib/forms/form-input.ts'
import { paths } from '#lib/paths.ts'
import { createFirstAdmin, hasUsers } from '#lib/users/commands.ts'
import { requireStrongPassword } from '#lib/users/password-strength.ts'
import { userInput } from '#lib/users/schema.ts'
import { isSetupToken } from '#lib/users/setup-token.ts'
import { signIn, signInSource } from '#lib/users/sign-in.ts'

/** Handles the form of /setup: creates the first admin and signs them in. Needs the token of the link. */
export async function POST(request: Request): Promise<Response> {
  const typed = formValues(await request.formData().catch(() => new FormData()))
  const { setup: token, ...fields } = typed.parsed
  const { setup: _, ...shown } = typed.shown
  try {
    if (!(await isSetupToken(token)))
      return seeOther((await hasUsers()) ? '/sign-in' : paths.setup())
    const input = parse(fields)
    await requireStrongPassword(input.password, [input.name, input.email])
    await createFirstAdmin(input)
    const session = await signIn(
      { email: input.email, password: input.password },
      signInSource(request.headers),
    )
    return await signedIn(session, '/admin')
  } catch (error) {
    if (isAppError(error) && error.code === 'conflict') return seeOther('/sign-in')
    return formRefused(paths.setup(), `?token=${token}`, error, shown)
  }
}

function parse(typed: Record<string, unknown>) {
  const parsed = userInput.omit({ role: true }).safeParse(typed)
  if (parsed.success) return parsed.data
  throw new AppError('validation', { fields: fieldErrors(parsed.error) })
}
