import { AppError, type FieldErrors } from '#lib/errors/errors.ts'
import { fieldErrors } from '#lib/forms/form-input.ts'
import { HONEYPOT, REQUEST_FIELDS, type RequestInput, requestInput } from './schema.ts'

/** What was typed, by field name. */
export type TypedValues = Record<string, string>

/**
 * Parses the fields of a body: flat, each at most once.
 *
 * @throws AppError malformed for a repeated or unknown field, nesting, or invalid JSON
 */
export function readFields(body: string, type: 'form' | 'json'): TypedValues {
  const pairs = type === 'json' ? jsonPairs(body) : [...new URLSearchParams(body)]
  const fields = new Map<string, string>()
  for (const [name, value] of pairs) {
    if (fields.has(name) || !REQUEST_FIELDS.includes(name)) throw new AppError('malformed')
    fields.set(name, value)
  }
  return Object.fromEntries(fields)
}

function jsonPairs(body: string): [string, string][] {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    throw new AppError('malformed')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new AppError('malformed')
  }
  return Object.entries(parsed).flatMap(([name, value]) => {
    if (value === null) return []
    if (!['string', 'number', 'boolean'].includes(typeof value)) throw new AppError('malformed')
    return [[name, String(value)] as [string, string]]
  })
}

type ReadRequest = { ok: true; input: RequestInput } | { ok: false; errors: FieldErrors }

/** Validates the fields; all messages at once, each at its field. */
export function readRequest(fields: TypedValues): ReadRequest {
  const parsed = requestInput.safeParse({ ...EMPTY_FIELDS, ...fields })
  if (parsed.success) return { ok: true, input: parsed.data }
  const errors = fieldErrors(parsed.error)
  // zod skips the rules across fields if a single field is invalid.
  if (errors.phone !== undefined && errors.consentCounselling !== undefined) {
    return { ok: false, errors }
  }
  return { ok: false, errors: { ...errors, ...rulesAcrossFields(fields, errors) } }
}

const EMPTY_FIELDS = { name: '', email: '', country: 'IN', phone: '', ageBand: '' }

const VALID_VALUES = {
  name: 'Name',
  email: 'name@example.org',
  ageBand: 'ADULT',
}

/** Validates again with valid values for the invalid fields, so that the rules across fields run. */
function rulesAcrossFields(fields: TypedValues, errors: FieldErrors): FieldErrors {
  const validFields = Object.entries(fields).filter(
    ([name]) => errors[name] === undefined && !(name in VALID_VALUES),
  )
  const parsed = requestInput.safeParse({
    ...EMPTY_FIELDS,
    ...VALID_VALUES,
    ...(errors.ageBand || !fields.ageBand ? {} : { ageBand: fields.ageBand }),
    ...Object.fromEntries(validFields),
  })
  if (parsed.success) return {}
  const found = Object.entries(fieldErrors(parsed.error))
  return Object.fromEntries(found.filter(([name]) => errors[name] === undefined))
}

/** What a page may show again: without the honeypot and what identifies the form. */
export function typedValues(fields: TypedValues): TypedValues {
  const { [HONEYPOT]: _, idempotencyKey: __, elapsedMs: ___, proof: ____, ...typed } = fields
  return typed
}
