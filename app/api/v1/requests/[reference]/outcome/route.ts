import { consumeRateLimit } from '#lib/auth/rate-limit.ts'
import { AppError, errorData, toAppError } from '#lib/errors/errors.ts'
import { clientAddress } from '#lib/internal-request.ts'
import { receiveOutcome } from '#lib/webhooks/receive-outcome.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ reference: string }> }

const MAX_BODY_BYTES = 64 * 1024
const WRONG = { name: 'outcome:address', points: 60, seconds: 60 }

/** Receives the outcome of a request from a CRM, authenticated by its signature. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  try {
    if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
      throw new AppError('unsupported-media', { message: 'Send application/json.' })
    }
    const body = await request.text()
    if (Buffer.byteLength(body) > MAX_BODY_BYTES) throw new AppError('too-large')
    const { headers } = request
    const answer = await receiveOutcome({
      reference: (await params).reference,
      messageId: headers.get('webhook-id') ?? '',
      timestamp: headers.get('webhook-timestamp') ?? '',
      signature: headers.get('webhook-signature') ?? '',
      body,
    })
    return json(200, answer)
  } catch (thrown) {
    return refusal(await counted(toAppError(thrown), request))
  }
}

/** Slows down attempts to guess signatures. */
async function counted(error: AppError, request: Request): Promise<AppError> {
  const address = clientAddress(request.headers)
  if (error.code !== 'unauthenticated' || !address) return error
  return consumeRateLimit(WRONG, address).then(
    () => error,
    (limited: unknown) => toAppError(limited),
  )
}

function refusal(error: AppError): Response {
  if (error.code === 'internal') throw error.cause
  const { code, message, fields, status } = error
  const retryAfter = errorData(error, 'rate-limited')?.retryAfter
  const wait: Record<string, string> =
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  const stageNames = errorData(error, 'validation')?.known
  const known = stageNames ? { known: stageNames } : {}
  return json(
    status,
    { error: { code, message }, ...(fields ? { errors: fields } : {}), ...known },
    wait,
  )
}

const json = (status: number, body: object, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store', ...headers } })
