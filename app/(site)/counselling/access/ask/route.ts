import { z } from 'zod'
import { db } from '#lib/database/db.ts'
import { AppError, isAppError, messageOf, toAppError } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import { clientAddress, fetchOwnPage } from '#lib/internal-request.ts'
import { paths } from '#lib/paths.ts'
import { requestAccess } from '#lib/people/access.ts'
import { codeRequestCookie } from '#lib/people/access-session.ts'
import { emailAddress } from '#lib/people/schema.ts'
import { withFormState } from '#lib/requests/form-state.ts'
import { consumeProof, readProof } from '#lib/requests/proof.ts'

const input = z.object({ email: emailAddress, proof: z.string() })

const NO_STORE = { 'cache-control': 'no-store' }

/** The response does not tell whether the address is known. */
export async function POST(request: Request): Promise<Response> {
  const fields = new URLSearchParams(await request.text())
  const typed = fields.get('email') ?? ''
  try {
    const parsed = input.safeParse({ email: typed, proof: fields.get('proof') ?? '' })
    if (!parsed.success) {
      throw new AppError('validation', { message: parsed.error.issues[0]?.message ?? '' })
    }
    const { email, proof } = parsed.data
    // Checked before the address is looked up.
    if (proof) await consumeProof(db, await readProof(proof))
    const address = clientAddress(request.headers)
    const { id, sent } = await requestAccess(email, address, { proved: proof !== '' })
    // Not awaited: the response time must not tell whether the address is known.
    sent.catch((error) => log.error({ err: error }, 'an access link could not be sent'))
    const cookie = await codeRequestCookie({ email, id })
    return new Response(null, {
      status: 303,
      headers: { ...NO_STORE, location: paths.accessPart('sent'), 'set-cookie': cookie },
    })
  } catch (thrown) {
    const error = toAppError(thrown)
    if (!isAppError(thrown) && error.code === 'internal') throw thrown
    const message = error.fields?.proof?.[0] ?? (error.message || messageOf(error.code))
    const formState = { values: { email: typed.slice(0, 254) }, errors: {}, message }
    const { html } = await withFormState(formState, (formId) =>
      fetchOwnPage(paths.access(), { formId }),
    )
    const headers = { ...NO_STORE, 'content-type': 'text/html; charset=utf-8' }
    return new Response(html, { status: error.status, headers })
  }
}
