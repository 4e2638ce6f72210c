import { env } from '#lib/env.ts'
import { AppError, errorData, messageOf } from '#lib/errors/errors.ts'
import { clientAddress, fallbackPage, fetchOwnPage } from '#lib/internal-request.ts'
import { paths } from '#lib/paths.ts'
import { fillForm } from '#lib/requests/fill-form.ts'
import { withFormState } from '#lib/requests/form-state.ts'
import { type Received, receiveRequest } from '#lib/requests/receive-request.ts'

type Refused = Extract<Received, { ok: false }>

const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
const NO_STORE = { 'cache-control': 'no-store' }

const UNAVAILABLE =
  'We could not save your request just now. What you typed is still here. Please send it again in a minute.'

export async function POST(request: Request): Promise<Response> {
  const type = request.headers.get('content-type')?.startsWith('application/json') ? 'json' : 'form'
  const received = await receiveRequest({
    body: await request.text(),
    type,
    address: clientAddress(request.headers),
    referer: request.headers.get('referer'),
    ownHosts: [
      new URL(env().siteUrl).host,
      new URL(request.url).host,
      request.headers.get('host') ?? '',
    ],
  })
  if (type === 'json') return received.ok ? created(received) : refusedAsJson(received)
  return received.ok ? seeOther(received) : refusedAsPage(received)
}

type Stored = Extract<Received, { ok: true }>

const REPEATED =
  'We already have this request. You will find the link to it in the e-mail we sent you.'

const created = ({ receipt }: Stored) =>
  receipt.repeated
    ? Response.json({ receipt: null, message: REPEATED }, { headers: NO_STORE })
    : Response.json(
        { receipt: { reference: receipt.reference, url: paths.receipt(receipt.token) } },
        { status: 201, headers: NO_STORE },
      )

const seeOther = ({ receipt }: Stored) =>
  new Response(null, {
    status: 303,
    headers: {
      ...NO_STORE,
      location: receipt.repeated ? paths.checkMail() : paths.receipt(receipt.token),
    },
  })

function refusedAsJson({ error, errors }: Refused): Response {
  const shown = Object.keys(errors).length > 0 ? errors : { form: [messageFor(error)] }
  // A notice was replaced while the form was open: send the new one.
  const notices = errorData(error, 'validation')?.notices
  return Response.json(
    { errors: shown, ...(notices ? { notices } : {}) },
    { status: error.status, headers: headersFor(error, NO_STORE) },
  )
}

/** The page of the form with error messages and typed values. */
async function refusedAsPage({ error, errors, values }: Refused): Promise<Response> {
  const headers = headersFor(error, HTML)
  if (error.code === 'malformed')
    return new Response(messageFor(error), {
      status: 400,
      headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
    })
  const message = error.code === 'validation' ? null : messageFor(error)
  if (error.code !== 'unavailable') {
    try {
      const { html } = await withFormState({ values, errors, message }, (formId) =>
        fetchOwnPage(paths.counselling(), { formId }),
      )
      return new Response(html, { status: error.status, headers })
    } catch {
      // Rendering the page needs the database too; the stored page below does not.
    }
  }
  return unavailable(values)
}

function unavailable(values: Refused['values']): Response {
  const error = new AppError('unavailable')
  const formState = fallbackPage(paths.counselling())
  const html = formState
    ? fillForm(formState, values, UNAVAILABLE)
    : `<!doctype html><title>Try again</title><p>${UNAVAILABLE}</p>`
  return new Response(html, { status: error.status, headers: headersFor(error, HTML) })
}

const messageFor = (error: AppError) =>
  error.code === 'unavailable' ? UNAVAILABLE : error.message || messageOf(error.code)

function headersFor(error: AppError, base: Record<string, string>): Record<string, string> {
  const wait = errorData(error, 'rate-limited')?.retryAfter
  if (error.code === 'unavailable') return { ...base, 'retry-after': '30' }
  return wait === undefined ? base : { ...base, 'retry-after': String(wait) }
}
