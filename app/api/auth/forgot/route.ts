import { formRefused, seeOther } from '#lib/auth/form-answer.ts'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import { formValues } from '#lib/forms/form-input.ts'
import { clientAddress } from '#lib/internal-request.ts'
import { paths } from '#lib/paths.ts'
import { requestPasswordReset } from '#lib/users/reset-password.ts'
import { resetRequest } from '#lib/users/schema.ts'

/** Handles the form of /sign-in/forgot. The response does not tell whether the address is known. */
export async function POST(request: Request): Promise<Response> {
  const page = paths.forgotPassword()
  if (!env().smtpUrl) return seeOther(page)
  const typed = formValues(await request.formData().catch(() => new FormData()))
  try {
    const parsed = resetRequest.safeParse(typed.parsed)
    if (!parsed.success)
      throw new AppError('validation', { message: parsed.error.issues[0]?.message ?? '' })
    const { sent } = await requestPasswordReset(parsed.data.email, clientAddress(request.headers))
    // Not awaited: the response time must not tell whether the address is known.
    sent.catch((error) => log.error({ err: error }, 'a link for a new password could not be sent'))
    return seeOther(`${page}?sent`)
  } catch (error) {
    return formRefused(page, '', error, { email: typed.shown.email?.slice(0, 254) ?? '' })
  }
}
