import type { z } from 'zod'
import type { FieldErrors } from '#lib/errors/errors.ts'

/** Reads the fields of a plain form: one value each, or a list if a name is repeated. */
export function formValues(form: FormData): {
  parsed: Record<string, unknown>
  shown: Record<string, string>
} {
  const parsed = Object.create(null) as Record<string, unknown>
  const shown: Record<string, string> = {}
  for (const name of new Set(form.keys())) {
    // React's own fields, for forms that work without script.
    if (name.startsWith('$ACTION')) continue
    const values = form.getAll(name)
    parsed[name] = values.length > 1 ? values : values[0]
    const [first] = values
    if (typeof first === 'string' && !/password/i.test(name)) shown[name] = first
  }
  return { parsed: { ...parsed }, shown }
}

/** Messages by the dotted path of their field. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const fields: Record<string, string[]> = {}
  for (const { path, message } of error.issues) {
    const name = path.map(String).join('.') || 'form'
    fields[name] = [...(fields[name] ?? []), message]
  }
  return fields
}

type FoundIssue = {
  message: string
  path?: readonly PropertyKey[]
  params?: Record<string, unknown>
}

/** Adds issues to those of the value that a transform is about, such as the issues of an inner schema. */
export function addIssues(
  context: { value: unknown; issues: z.core.$ZodRawIssue[] },
  found: readonly FoundIssue[],
): void {
  for (const { message, path = [], params } of found) {
    const more = params ? { params } : {}
    context.issues.push({ code: 'custom', input: context.value, message, path: [...path], ...more })
  }
}
