import { localPath, signInPath } from '#lib/auth/callback-url.ts'
import { formRefused, signedIn } from '#lib/auth/form-answer.ts'
import { formValues } from '#lib/auth/form-input.ts'
import { clientAddress } from '#lib/internal-request.ts'
import { signIn } from '#lib/users/sign-in.ts'

/** The form of /sign-in, which needs no script. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const { callbackUrl, ...typed } = formValues(form).parsed
  const path = localPath(callbackUrl)
  try {
    return await signedIn(await signIn(typed, clientAddress(request.headers)), path)
  } catch (error) {
    const email = typeof typed.email === 'string' ? typed.email.slice(0, 254) : ''
    const [page = '', query] = signInPath(path).split('?')
    return formRefused(page, query ? `?${query}` : '', error, { email })
  }
}
