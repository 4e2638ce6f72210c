import { randomUUID } from 'node:crypto'
import { remember } from '#lib/database/remember.ts'
import type { FieldErrors } from '#lib/errors/errors.ts'
import type { TypedValues } from './request-body.ts'

export type FormState = {
  values: TypedValues
  errors: FieldErrors
  /** A message for the whole form. */
  message: string | null
}

const forms = remember('form-states', () => new Map<string, FormState>())

/** Each page is requested at once, so more entries than this exist only after an error. */
const MAX_FORM_STATES = 500

/** Keeps errors and typed values in memory while this process renders the page that shows them. */
export async function withFormState<Result>(
  form: FormState,
  use: (id: string) => Promise<Result>,
): Promise<Result> {
  const id = randomUUID()
  forms.set(id, form)
  const [oldest] = forms.keys()
  if (forms.size > MAX_FORM_STATES && oldest !== undefined) forms.delete(oldest)
  try {
    return await use(id)
  } finally {
    forms.delete(id)
  }
}

export function findFormState(id: string | null): FormState | null {
  return (id !== null && forms.get(id)) || null
}
