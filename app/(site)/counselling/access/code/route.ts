import { AppError, isAppError, messageOf, toAppError } from '#lib/errors/errors.ts'
import { clientAddress, fetchOwnPage } from '#lib/internal-request.ts'
import { paths } from '#lib/paths.ts'
import { redeemAccessCode } from '#lib/people/access.ts'
import { accessSessionCookie, readCodeRequest } from '#lib/people/access-session.ts'
import { withFormState } from '#lib/requests/form-state.ts'
import { PRIVATE, seeOther } from '../../my-data/session.ts'

const WRONG_CODE =
  'This code is wrong, expired or already used. Use the code in the most recent e-mail, or request a new one.'

/** The response to any wrong code is the same, so that it tells nothing about the mailbox. */
export async function POST(request: Request): Promise<Response> {
  const requested = await readCodeRequest(request.headers.get('cookie'))
  if (!requested) return seeOther(paths.access())
  const typed = new URLSearchParams(await request.text()).get('code') ?? ''
  const code = typed.replaceAll(/[\s-]/g, '').slice(0, 20)
  try {
    const opened = await redeemAccessCode({ ...requested, code }, clientAddress(request.headers))
    if (!opened) throw new AppError('validation', { message: WRONG_CODE })
    const cookie = await accessSessionCookie(opened.identifierId)
    return seeOther(paths.myData(), { 'set-cookie': cookie })
  } catch (thrown) {
    const error = toAppError(thrown)
    if (!isAppError(thrown) && error.code === 'internal') throw thrown
    const formState = { values: {}, errors: {}, message: error.message || messageOf(error.code) }
    const { html } = await withFormState(formState, (formId) =>
      fetchOwnPage(paths.accessPart('sent'), { formId }),
    )
    const headers = { ...PRIVATE, 'content-type': 'text/html; charset=utf-8' }
    return new Response(html, { status: error.status, headers })
  }
}
