/** What a log may say of an error. */
type ErrorReport = {
  type: string
  code?: string
  /** Without what was quoted in it. */
  message?: string
  /** Of the database: which of its things is concerned. */
  concerns?: string
  at?: string[]
  cause?: ErrorReport
}

type Thrown = Record<string, unknown>

/**
 * Errors quote what they choked on: the row that a constraint refused, the arguments of a query, the
 * text that was no JSON. So of an error only this gets into a log or a job: kind, code, where it was
 * thrown, the thing of the database that it concerns, and its message where such messages quote
 * nothing, without whatever stands in quotation marks or looks like an address or a number.
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

/** In one line, for what keeps a line. */
export function errorInShort(error: unknown): string {
  const { type, code, message } = errorReport(error)
  return [type, code, message].filter(Boolean).join(' ')
}

/** Kinds whose message repeats what they were given. */
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

/** Prisma hides the driver's error in `meta`, React and zod theirs in `cause`. */
function causeOf(it: Thrown): unknown {
  const meta = it.meta as Thrown | undefined
  const several = Array.isArray(it.errors) ? it.errors[0] : null
  return it.cause ?? meta?.driverAdapterError ?? several ?? null
}

/** Names of tables, columns and constraints are ours; what stands in them is not. */
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
