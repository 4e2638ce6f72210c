import { localPath, signInPath } from '#lib/auth/callback-url.ts'
import { formRefused, refusedAsJson, signedIn, signedInAsJson } from '#lib/auth/form-answer.ts'
import { formValues } from '#lib/forms/form-input.ts'
import { signIn, signInSource } from '#lib/users/sign-in.ts'

/** Handles the form of /sign-in, with or without JavaScript; the sign-in dialog in an open form sends it by fetch. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData().catch(() => new FormData())
  const { callbackUrl, ...typed } = formValues(form).parsed
  const path = localPath(callbackUrl)
  const here = request.headers.get('accept') === 'application/json'
  try {
    const session = await signIn(typed, signInSource(request.headers))
    return here ? await signedInAsJson(session) : await signedIn(session, path)
  } catch (error) {
    if (here) return refusedAsJson(error)
    const email = typeof typed.email === 'string' ? typed.email.slice(0, 254) : ''
    const [page = '', query] = signInPath(path).split('?')
    return formRefused(page, query ? `?${query}` : '', error, { email })
  }
}
