/** The expected errors: the HTTP status and the default message of each code. */
const ERRORS = {
  malformed: [400, 'This request could not be understood. Check the address and try again.'],
  unauthenticated: [401, 'Please sign in first.'],
  forbidden: [403, 'You do not have permission to do that.'],
  'password-needed': [403, 'Enter your password again before you do this.'],
  'not-found': [404, 'We could not find what you asked for.'],
  'method-not-allowed': [405, 'This URL does not accept this kind of request.'],
  timeout: [408, 'The request took too long to arrive. Please send it again.'],
  conflict: [
    409,
    'Someone else has changed this in the meantime. Compare both versions and save again.',
  ],
  gone: [410, 'This has been removed.'],
  'too-large': [413, 'This is too large. Please send less and try again.'],
  'address-too-long': [414, 'This address is too long.'],
  'unsupported-media': [415, 'This type of file or data is not accepted here.'],
  misdirected: [421, 'This server does not serve that host name.'],
  validation: [422, 'Please check the marked fields.'],
  'precondition-required': [428, 'The request does not say which version it changes.'],
  'rate-limited': [429, 'Too many requests. Please wait a moment and try again.'],
  'headers-too-large': [
    431,
    'The request headers are too large. Clear your cookies and try again.',
  ],
  internal: [500, 'Something went wrong on our side. Please try again.'],
  unavailable: [503, 'Our database is unavailable at the moment. Please try again in a minute.'],
} as const satisfies Record<string, readonly [status: number, message: string]>

export type ErrorCode = keyof typeof ERRORS

/** Messages by field; the key `form` holds messages that concern no single field. */
export type FieldErrors = Readonly<Record<string, readonly string[]>>

/** The data that an error of a code may carry; safe to send to the client. */
type ErrorData = {
  conflict:
    | { lockVersion: number; stored: unknown; editor: unknown }
    /** Contents that still refer to a content that was to be moved to the trash. */
    | { users: unknown }
    /** Why a contact attempt is refused. */
    | { why: string; opensAt?: Date | null }
  forbidden: { signedInAs: { id: string; name: string; email: string } }
  /** `retryAfter` in seconds. */
  'rate-limited': { retryAfter: number }
  validation: {
    /** Findings of the publishing checks. */
    findings?: unknown
    /** Consent notices that were replaced while the form was open. */
    notices?: unknown
    /** Stage names that the API accepts. */
    known?: readonly string[]
    /** The content that is in the way; `path` is that of its form. */
    other?: { title: string; path: string | null }
  }
}

type ErrorDataOf<Code extends ErrorCode> = Code extends keyof ErrorData ? ErrorData[Code] : never

type Details<Code extends ErrorCode> = {
  message?: string
  fields?: FieldErrors
  data?: ErrorDataOf<Code>
  cause?: unknown
}

/** An expected error. Its message is written for the person who reads it, never SQL or a stack. */
export class AppError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AppError'
  readonly code: Code
  readonly fields: FieldErrors | undefined
  readonly data: ErrorDataOf<Code> | undefined

  constructor(code: Code, { message, fields, data, cause }: Details<Code> = {}) {
    super(message ?? ERRORS[code][1], { cause })
    this.code = code
    this.fields = fields
    this.data = data
  }

  get status(): number {
    return ERRORS[this.code][0]
  }
}

/** The data of an error that has this code; undefined if it has another code or carries none. */
export function errorData<Code extends keyof ErrorData>(
  error: { code: ErrorCode; data?: unknown },
  code: Code,
): ErrorDataOf<Code> | undefined {
  return error.code === code ? (error.data as ErrorDataOf<Code> | undefined) : undefined
}

export const statusOf = (code: ErrorCode): number => ERRORS[code][0]

export const messageOf = (code: ErrorCode): string => ERRORS[code][1]

/** Converts anything thrown to an AppError: `unavailable` without a database, `internal` if unexpected. */
export function toAppError(error: unknown): AppError {
  if (isAppError(error)) return error
  return new AppError(isDatabaseAway(error) ? 'unavailable' : 'internal', { cause: error })
}

/** Compares the name instead of using `instanceof`, since the bundler may load the class twice. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === 'AppError' && 'code' in error
}

const UNREACHABLE_CODES = new Set([
  // Prisma: unreachable, timed out, closed, no connection from the pool or for a transaction.
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'],
  // PostgreSQL: too many connections, shutting down, crashed, starting up.
  ...['53300', '57P01', '57P02', '57P03'],
  // Disk full, out of memory, I/O error: the operator has to act before the database works again.
  ...['53100', '53200', '58030'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT'],
])
const UNREACHABLE_KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout'])
/** Errors to which `pg` gives no code. */
const UNREACHABLE_MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout)|Client has encountered a connection error/

/**
 * Whether the database cannot be reached, as opposed to having refused a query. Looks through
 * Prisma's wrapping (`cause`, `meta.driverAdapterError`, `errors`) down to the driver's own error.
 */
export function isDatabaseAway(error: unknown): boolean {
  return someCause(error, (it) => {
    if (codesOf(it).some(isUnreachableCode)) return true
    if (it.code === 'ENOENT' && it.syscall === 'connect') return true
    if (typeof it.kind === 'string' && UNREACHABLE_KINDS.has(it.kind)) return true
    return typeof it.message === 'string' && UNREACHABLE_MESSAGES.test(it.message)
  })
}

/** Prisma: write conflict or deadlock. PostgreSQL: serialization failure, deadlock, lock not available. */
const CONTENTION_CODES = new Set<unknown>(['P2034', '40001', '40P01', '55P03'])

/** Whether a retry may succeed: the database is unreachable, or another transaction interfered. */
export function isPassing(error: unknown): boolean {
  const contended = () =>
    someCause(error, (it) => codesOf(it).some((code) => CONTENTION_CODES.has(code)))
  return isDatabaseAway(error) || contended()
}

type Cause = Record<string, unknown>

function someCause(error: unknown, test: (it: Cause) => boolean, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 6) return false
  const it = error as Cause
  if (test(it)) return true
  const meta = it.meta as Cause | undefined
  const inner = [it.cause, meta?.driverAdapterError, ...(Array.isArray(it.errors) ? it.errors : [])]
  return inner.some((one) => someCause(one, test, depth + 1))
}

const codesOf = (it: Cause) => [it.code, it.errorCode, it.originalCode]

/** SQLSTATE class 08 is “connection exception” (PostgreSQL manual, appendix A). */
const isUnreachableCode = (code: unknown) =>
  typeof code === 'string' && (UNREACHABLE_CODES.has(code) || /^08\w{3}$/.test(code))
