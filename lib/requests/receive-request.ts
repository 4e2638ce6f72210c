import { consumeRateLimit } from '#lib/auth/rate-limit.ts'
import { withReservedConnections } from '#lib/database/reserved-connections.ts'
import { env } from '#lib/env.ts'
import { AppError, type FieldErrors, isAppError, toAppError } from '#lib/errors/errors.ts'
import { Limiter } from './limiter.ts'
import { readProof } from './proof.ts'
import { campaignOf, type Receipt } from './request.ts'
import { readFields, readRequest, type TypedValues, typedValues } from './request-body.ts'
import { submitRequest } from './submit-request.ts'

export type Received =
  | { ok: true; receipt: Receipt }
  | { ok: false; error: AppError; errors: FieldErrors; values: TypedValues }

type Incoming = {
  body: string
  type: 'form' | 'json'
  /** Null where it is not known. */
  address: string | null
  referer: string | null
  /** Hosts under which the visitor may see this site. */
  ownHosts?: readonly string[]
}

const ADDRESS_LIMIT = { name: 'request:address', points: 10, seconds: 60 }

/** With a proof of work: a school, a fair or a mobile network sends many people from one address. */
const ADDRESS_LIMIT_WITH_PROOF = { name: 'request:address:proved', points: 60, seconds: 60 }

/**
 * For a phone number or an e-mail address within one network: a stranger elsewhere cannot use up the
 * limit of a person. What comes from all networks together is stored, but quarantined above its limit.
 */
const IDENTIFIER_LIMIT = { name: 'request:identifier-network', points: 20, seconds: 3600 }

/** Limits without a proof of work: a browser without script, or a bot. For an identifier only stored requests count. */
const ADDRESS_LIMIT_WITHOUT_PROOF = { name: 'request:address:unproven', points: 20, seconds: 3600 }
const IDENTIFIER_LIMIT_WITHOUT_PROOF = {
  name: 'request:identifier-network:unproven',
  points: 5,
  seconds: 3600,
}

/**
 * Times after which a waiting request is refused. A request that is stored after all gets its receipt
 * when the form is sent again.
 */
const IDLE_TIMEOUT_MS = 2500
const MAX_WAIT_MS = 25_000

let limiter: Limiter | undefined

/** Leaves two connections of the pool to readers. */
function requestLimiter(): Limiter {
  limiter ??= new Limiter({
    maxConcurrent: Math.max(1, env().databasePool - 2),
    idleTimeoutMs: IDLE_TIMEOUT_MS,
    maxWaitMs: MAX_WAIT_MS,
  })
  return limiter
}

/** Handles one submitted request: gives its receipt, or the errors and typed values to show again. */
export async function receiveRequest(incoming: Incoming): Promise<Received> {
  let fields: TypedValues = {}
  try {
    fields = readFields(incoming.body, incoming.type)
    const typed = fields
    return await requestLimiter().run(() => withReservedConnections(() => store(typed, incoming)))
  } catch (thrown) {
    const error = toAppError(thrown)
    if (!isAppError(thrown) && error.code === 'internal') throw thrown
    return { ok: false, error, errors: error.fields ?? {}, values: typedValues(fields) }
  }
}

async function store(
  fields: TypedValues,
  { address, referer, ownHosts }: Incoming,
): Promise<Received> {
  const proof = await readProofOnce(fields.proof)
  if (address) await consumeRateLimit(proof.ok ? ADDRESS_LIMIT_WITH_PROOF : ADDRESS_LIMIT, address)
  if (proof.error) throw proof.error
  const read = readRequest(fields)
  if (!read.ok) {
    const error = new AppError('validation', { fields: read.errors })
    return { ok: false, error, errors: read.errors, values: typedValues(fields) }
  }
  if (!proof.ok && address) await consumeRateLimit(ADDRESS_LIMIT_WITHOUT_PROOF, address)
  const from = address ?? 'unknown'
  const { phone, email } = read.input
  const who = [`${phone} ${from}`, `${email} ${from}`]
  await consumeRateLimit(IDENTIFIER_LIMIT, who)
  const limit = proof.ok ? null : { ...IDENTIFIER_LIMIT_WITHOUT_PROOF, who }
  const options = { proof: proof.ok, limit, judgesSender: true }
  return {
    ok: true,
    receipt: await submitRequest(read.input, campaignOf(referer, ownHosts), options),
  }
}

/** A valid proof, an error, or neither: an invalid proof counts as none until its error is thrown. */
async function readProofOnce(text: string | undefined) {
  if (!text) return { ok: null, error: null }
  try {
    return { ok: await readProof(text), error: null }
  } catch (thrown) {
    return { ok: null, error: toAppError(thrown) }
  }
}
