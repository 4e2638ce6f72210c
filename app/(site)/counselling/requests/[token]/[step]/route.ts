import { AppError, errorData, messageOf, toAppError } from '#lib/errors/errors.ts'
import { clientAddress, fetchOwnPage } from '#lib/internal-request.ts'
import { paths } from '#lib/paths.ts'
import { withFormState } from '#lib/requests/form-state.ts'
import { RECEIPT_STEPS } from '#lib/requests/receipt.ts'
import { type ReceiptStepResult, runReceiptStep } from '#lib/requests/run-receipt-step.ts'

type Context = { params: Promise<{ token: string; step: string }> }

const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }

/** The steps of a visitor on the receipt; on success it redirects back to the receipt. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token, step } = await params
  const knownStep = RECEIPT_STEPS.find((it) => it === step)
  const body = await request.text()
  if (!knownStep) return plain(new AppError('not-found'))
  try {
    const result = await runReceiptStep(token, knownStep, body, clientAddress(request.headers))
    if (!result.ok) return refused(token, result)
    return result.linkSent ? checkMail() : seeOther(token, knownStep)
  } catch (thrown) {
    const error = toAppError(thrown)
    if (error.code === 'internal') throw thrown
    return plain(error)
  }
}

const checkMail = () =>
  new Response(null, {
    status: 303,
    headers: { 'cache-control': 'no-store', location: paths.checkMail() },
  })

const seeOther = (token: string, step: string) =>
  new Response(null, {
    status: 303,
    headers: {
      'cache-control': 'no-store',
      location: `${paths.receipt(token)}${step === 'change' ? '#when' : ''}`,
    },
  })

/** The receipt with error messages and typed values. */
async function refused(
  token: string,
  { error, values }: Extract<ReceiptStepResult, { ok: false }>,
) {
  const errors = error.fields ?? {}
  const message = Object.keys(errors).length > 0 ? null : error.message
  const { html } = await withFormState({ values, errors, message }, (formId) =>
    fetchOwnPage(paths.receipt(token), { formId }),
  )
  return new Response(html, { status: error.status, headers: HTML })
}

function plain(error: AppError): Response {
  const wait = errorData(error, 'rate-limited')?.retryAfter
  return new Response(error.message || messageOf(error.code), {
    status: error.status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
    },
  })
}
