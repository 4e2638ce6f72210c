import type { FieldErrors } from '#lib/errors/errors.ts'

/** The state that every part of the counselling form needs. */
export type FieldState = {
  /** Prefix of every id, so that a page may have two forms. */
  idPrefix: string
  errors: FieldErrors
  /** What was typed before, by field. */
  values: Readonly<Record<string, string>>
}

/** Visible fields in the order of the form, for the error summary. */
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

const counsellingFieldId = (idPrefix: string, name: string): string => `${idPrefix}-${name}`

/** Id, errors and typed value of one control. */
export function control({ idPrefix, errors, values }: FieldState, name: string) {
  return {
    id: counsellingFieldId(idPrefix, name),
    name,
    errors: errors[name] ?? [],
    defaultValue: values[name] ?? '',
  }
}

/** Errors in the order of the form; `id` is null where no field is visible. */
export function listErrors({ idPrefix, errors }: Pick<FieldState, 'idPrefix' | 'errors'>) {
  const place = (name: string) => (VISIBLE.includes(name) ? VISIBLE.indexOf(name) : VISIBLE.length)
  return Object.entries(errors)
    .sort(([a], [b]) => place(a) - place(b))
    .flatMap(([name, messages]) =>
      messages.map((message) => ({
        message,
        id: VISIBLE.includes(name) ? counsellingFieldId(idPrefix, name) : null,
      })),
    )
}
