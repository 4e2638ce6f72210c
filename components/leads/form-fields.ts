import type { FieldErrors } from '#lib/errors/errors.ts'

/** What every part of the counselling form needs to know of it. */
export type FormState = {
  /** Begins every id, so that two forms may stand on one page. */
  idPrefix: string
  errors: FieldErrors
  /** What was typed before, by field. */
  values: Readonly<Record<string, string>>
}

/** From the top of the form to its end, as the summary of errors names them. */
const VISIBLE = [
  'name',
  'email',
  'country',
  'phone',
  'ageBand',
  'childClass',
  'topic',
  'channel',
  'language',
  'days',
  'hours',
  'message',
  'consentCounselling',
  'consentUpdates',
  'consentWhatsapp',
  'consentReading',
]

export const fieldId = (idPrefix: string, name: string): string => `${idPrefix}-${name}`

/** Id, errors and typed value of one control. */
export function control({ idPrefix, errors, values }: FormState, name: string) {
  return {
    id: fieldId(idPrefix, name),
    name,
    errors: errors[name] ?? [],
    defaultValue: values[name] ?? '',
  }
}

/** In the order of the form; without an id where no field is to be seen. */
export function listErrors({ idPrefix, errors }: Pick<FormState, 'idPrefix' | 'errors'>) {
  const place = (name: string) => (VISIBLE.includes(name) ? VISIBLE.indexOf(name) : VISIBLE.length)
  return Object.entries(errors)
    .sort(([a], [b]) => place(a) - place(b))
    .flatMap(([name, messages]) =>
      messages.map((message) => ({
        message,
        id: VISIBLE.includes(name) ? fieldId(idPrefix, name) : null,
      })),
    )
}
