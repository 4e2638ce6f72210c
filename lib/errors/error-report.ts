/** The parts of an error that may be logged. */
type ErrorReport = {
  type: string
  code?: string
  /** Without quoted text, addresses and long numbers. */
  message?: string
  /** Names of the database objects concerned, such as table and constraint. */
  concerns?: string
  at?: string[]
  cause?: ErrorReport
}

type Thrown = Record<string, unknown>

/**
 * Reduces an error to the parts that may be stored in a log or a job. Errors often quote personal
 * data: the row that violated a constraint, the arguments of a query, the invalid JSON. Kept are type,
 * code, stack frames, the database objects concerned, and the message, unless errors of this type
 * quote their input. Quoted text, e-mail addresses and long numbers are removed from the message.
 */
export function errorReport(error: unknown, depth = 0): ErrorReport {
  if (typeof error !== 'object' || error === null) return { type: typeof error }
  const it = error as Thrown
  const type = typeof it.name === 'string' ? it.name.slice(0, 60) : 'Error'
  const message = quotes(it, type) ? null : scrubbed(it.message)
  const cause = depth < 4 ? causeOf(it) : null
  const concerns = concernsOf(it)
  const frames = framesOf(it.stack)
  return {
    type,
    ...(isCode(it.code) ? { code: it.code } : {}),
    ...(message ? { message } : {}),
    ...(concerns ? { concerns } : {}),
    ...(frames.length > 0 ? { at: frames } : {}),
    ...(cause ? { cause: errorReport(cause, depth + 1) } : {}),
  }
}

/** Returns the report as one line: type, code and message. */
export function errorInShort(error: unknown): string {
  const { type, code, message } = errorReport(error)
  return [type, code, message].filter(Boolean).join(' ')
}

/** Types of errors whose message quotes the input. */
const QUOTING = /^(Prisma|Zod|Syntax|URI|Csv|DriverAdapter|DatabaseError)/

function quotes(it: Thrown, type: string): boolean {
  return QUOTING.test(type) || 'severity' in it || 'clientVersion' in it || 'issues' in it
}

const QUOTED = /"[^"]*"|“[^”]*”|`[^`]*`|'[^']*'|‘[^’]*’/g
const ADDRESS = /[^\s@]+@[^\s@]+/g
const NUMBER = /\+?(?:\d[\s().-]?){7,}/g

export function scrubbed(message: unknown): string | null {
  if (typeof message !== 'string') return null
  const [line = ''] = message.split('\n', 1)
  return (
    line
      .slice(0, 1_000)
      .replaceAll(QUOTED, '…')
      .replaceAll(ADDRESS, '…')
      .replaceAll(NUMBER, '…')
      .slice(0, 200) || null
  )
}

const isCode = (code: unknown): code is string =>
  typeof code === 'string' && /^[\w.-]{1,60}$/.test(code)

/** Finds the underlying error: in `cause`, in Prisma's `meta`, or the first of an AggregateError. */
function causeOf(it: Thrown): unknown {
  const meta = it.meta as Thrown | undefined
  const several = Array.isArray(it.errors) ? it.errors[0] : null
  return it.cause ?? meta?.driverAdapterError ?? several ?? null
}

/** Names of tables, columns and constraints contain no personal data, unlike the values in them. */
function concernsOf(it: Thrown): string | null {
  const meta = (it.meta ?? {}) as Thrown
  const named = [it.table, it.column, it.constraint, it.routine, it.kind, it.originalCode]
  const names = [...named, meta.modelName].filter(
    (name): name is string => typeof name === 'string' && /^[\w$.-]{1,80}$/.test(name),
  )
  return names.join(' ') || null
}

function framesOf(stack: unknown): string[] {
  if (typeof stack !== 'string') return []
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
}
