import { z } from 'zod'
import { NOT_CHOSEN } from '#lib/content-kind.ts'

/**
 * The same schema for words in progress: what is not filled in yet passes, what is wrong does not.
 * Gives back what came in, to the byte; trimming is for what goes out.
 */
export function draftSchemaOf<Snapshot>(schema: z.ZodType<Snapshot>): z.ZodType<Snapshot> {
  return z.unknown().transform((raw, context) => {
    for (const { message, path } of malformed(schema, raw)) {
      context.issues.push({ code: 'custom', input: raw, message, path: [...path] })
    }
    return raw as Snapshot
  })
}

/** What keeps words from going out: all that the schema refuses, and references not chosen yet. */
export function completeSchemaOf<Snapshot>(schema: z.ZodType<Snapshot>): z.ZodType<Snapshot> {
  return z.unknown().transform((raw, context) => {
    const parsed = schema.safeParse(raw)
    const missing = unchosen(raw).map((path) => ({ path, message: CHOOSE }))
    for (const { message, path } of [...(parsed.error?.issues ?? []), ...missing]) {
      context.issues.push({ code: 'custom', input: raw, message, path: [...path] })
    }
    return parsed.success ? parsed.data : z.NEVER
  })
}

const CHOOSE = 'Please choose one, or take it out.'

function malformed(schema: z.ZodType, raw: unknown): z.core.$ZodIssue[] {
  const parsed = schema.safeParse(raw)
  return parsed.success ? [] : parsed.error.issues.filter((it) => !isIncomplete(it, raw))
}

/**
 * Whether something is only missing: the value is there and empty, or the rule says so itself
 * (`params: { missing: true }`). A key that is not there at all was not left out by an editor, but
 * for the words of a block, and a block without an id could not be told from others.
 */
function isIncomplete(issue: z.core.$ZodIssue, raw: unknown): boolean {
  const { code, expected, missing } = causeOf(issue)
  if (missing === true) return true
  const value = valueAt(raw, issue.path)
  if (typeof value === 'string') return value.trim() === '' && issue.path.at(-1) !== 'id'
  if (Array.isArray(value)) return value.length === 0 || code === 'too_small'
  if (value === undefined) return issue.path.at(-1) === 'content' && expected === 'array'
  return value === null && (code === 'invalid_value' || expected === 'number' || expected === 'int')
}

/** Of an issue within a block, which the document hands on in its own words. */
function causeOf(issue: z.core.$ZodIssue): {
  code?: unknown
  expected?: unknown
  missing?: unknown
} {
  if (issue.code === 'custom') return issue.params ?? {}
  return { code: issue.code, expected: 'expected' in issue ? issue.expected : undefined }
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    raw,
  )
}

/** Paths of the placeholders that new blocks carry where something is to be chosen. */
function unchosen(value: unknown): PropertyKey[][] {
  if (value === NOT_CHOSEN) return [[]]
  if (typeof value !== 'object' || value === null) return []
  const entries: [PropertyKey, unknown][] = Array.isArray(value)
    ? value.map((it, index) => [index, it])
    : Object.entries(value)
  return entries.flatMap(([key, inner]) => unchosen(inner).map((path) => [key, ...path]))
}
