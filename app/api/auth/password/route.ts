import { formRefused, seeOther } from '#lib/auth/form-answer.ts'
import { AppError } from '#lib/errors/errors.ts'
import { fieldErrors, formValues } from '#lib/forms/form-input.ts'
import { clientAddress } from '#lib/internal-request.ts'
import { paths } from '#lib/paths.ts'
import { choosePassword } from '#lib/users/reset-password.ts'
import { chosenPassword } from '#lib/users/schema.ts'

/** Handles the form behind a link to choose a password; the user then signs in with it. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const { username: _, ...typed } = formValues(form).parsed
  const { token } =
    chosenPassword.pick({ token: true }).safeParse({ token: typed.token }).data ?? {}
  if (!token) return seeOther(paths.forgotPassword())
  try {
    const parsed = chosenPassword.safeParse(typed)
    if (!parsed.success) throw new AppError('validation', { fields: fieldErrors(parsed.error) })
    await choosePassword(parsed.data, clientAddress(request.headers))
    return seeOther(`${paths.signIn()}?password=chosen`)
  } catch (error) {
    return formRefused(paths.choosePassword(token), '', error, {})
  }
}
