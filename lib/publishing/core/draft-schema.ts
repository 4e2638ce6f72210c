import { z } from 'zod'
import { NOT_CHOSEN } from '#lib/content-kind.ts'
import { addIssues } from '#lib/forms/form-input.ts'

/**
 * The schema for drafts: empty required fields pass, invalid values do not. Returns the input
 * unchanged; trimming happens at publication.
 */
export function draftSchemaOf<Snapshot>(schema: z.ZodType<Snapshot>): z.ZodType<Snapshot> {
  return z.unknown().transform((raw, context) => {
    addIssues(
      context,
      malformed(schema, raw).map(({ message, path }) => ({ message, path })),
    )
    return raw as Snapshot
  })
}

/** The schema for publication: refuses what the schema refuses, and references not chosen yet. */
export function completeSchemaOf<Snapshot>(schema: z.ZodType<Snapshot>): z.ZodType<Snapshot> {
  return z.unknown().transform((raw, context) => {
    const parsed = schema.safeParse(raw)
    const missing = unchosen(raw).map((path) => ({ path, message: CHOOSE }))
    const found = parsed.error?.issues ?? []
    addIssues(context, [...found.map(({ message, path }) => ({ message, path })), ...missing])
    return parsed.success ? parsed.data : z.NEVER
  })
}

const CHOOSE = 'Please choose one, or remove it.'

function malformed(schema: z.ZodType, raw: unknown): z.core.$ZodIssue[] {
  const parsed = schema.safeParse(raw)
  return parsed.success ? [] : parsed.error.issues.filter((it) => !isIncomplete(it, raw))
}

/**
 * Whether an issue is about an empty value only, or the rule says so itself
 * (`params: { missing: true }`). An absent key is not an empty value, except for the text of a block;
 * a block without an id could not be identified.
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

/** The original issue within a block, which the rich text schema passes on in `params`. */
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

/** Paths of references in which nothing has been chosen yet. */
function unchosen(value: unknown): PropertyKey[][] {
  if (value === NOT_CHOSEN) return [[]]
  if (typeof value !== 'object' || value === null) return []
  const entries: [PropertyKey, unknown][] = Array.isArray(value)
    ? value.map((it, index) => [index, it])
    : Object.entries(value)
  return entries.flatMap(([key, inner]) => unchosen(inner).map((path) => [key, ...path]))
}
