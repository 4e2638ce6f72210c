import { z } from 'zod'
import { NOT_CHOSEN } from '#lib/content-kind.ts'
import type { FieldErrors } from '#lib/errors/errors.ts'
import { isStorableText } from '#lib/format/storable-text.ts'
import { addIssues, fieldErrors } from '#lib/forms/form-input.ts'

/**
 * The schema for drafts: empty required fields pass, and so do texts and numbers that a rule refuses,
 * such as one that is too long, so that a draft keeps what was typed. Anything of another shape, ids
 * and addresses that run code are refused. Returns the input unchanged; trimming happens at
 * publication.
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
  if (parsed.success) return []
  return parsed.error.issues.filter((it) => !isIncomplete(it, raw) && !isCorrectable(it, raw))
}

/** Messages about values that a draft keeps but a publication will refuse, by the path of the field. */
export function correctableErrors(schema: z.ZodType, raw: unknown): FieldErrors {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return {}
  const issues = parsed.error.issues.filter(
    (it) => !isIncomplete(it, raw) && isCorrectable(it, raw),
  )
  return fieldErrors(new z.ZodError(issues))
}

const CORRECTABLE_CODES: readonly unknown[] = ['too_big', 'too_small', 'invalid_format', 'custom']

/** Formats on which references and dates of other tables depend. */
const STRICT_FORMATS: readonly unknown[] = ['uuid', 'date', 'datetime']

const RUNS_CODE = /^(?:javascript|data|vbscript|blob|file):/i

/** Whether an issue is about a text or number that a draft may keep until it is corrected. */
function isCorrectable(issue: z.core.$ZodIssue, raw: unknown): boolean {
  const { code, format } = causeOf(issue)
  if (!CORRECTABLE_CODES.includes(code) || STRICT_FORMATS.includes(format)) return false
  const field = String(issue.path.at(-1))
  // A rule about a reference, such as a link to two places.
  if (field === 'id' || (code === 'custom' && /Ids?$/.test(field))) return false
  const value = valueAt(raw, issue.path)
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'string' || !isStorableText(value)) return false
  return !RUNS_CODE.test(value.replaceAll(/[\s\p{Cc}]/gu, ''))
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
  format?: unknown
  missing?: unknown
} {
  if (issue.code === 'custom') return { code: 'custom', ...issue.params }
  return {
    code: issue.code,
    expected: 'expected' in issue ? issue.expected : undefined,
    format: 'format' in issue ? issue.format : undefined,
  }
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
