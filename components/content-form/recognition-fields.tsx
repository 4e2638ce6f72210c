'use client'

import type { Recognition } from '#lib/forms/fields.ts'
import { ChoiceInput, DateInput, OptionalText } from './fields.tsx'

const states = [
  { value: 'RECOGNISED', label: 'Recognised' },
  { value: 'NOT_RECOGNISED', label: 'Not recognised' },
  { value: 'NOT_REQUIRED', label: 'Needs no recognition' },
  { value: 'PENDING', label: 'Not decided yet' },
] as const

/** Who recognises it, said plainly and with its day. */
export function RecognitionFields<Value extends Recognition>({
  value,
  onChange,
}: {
  value: Value
  onChange: (value: Value) => void
}) {
  return (
    <>
      <ChoiceInput
        path="recognition.status"
        label="State"
        options={states}
        value={value.status}
        onChange={(status) => status && onChange({ ...value, status })}
      />
      <OptionalText
        path="recognition.regulator"
        label="Regulator"
        value={value.regulator}
        onChange={(regulator) => onChange({ ...value, regulator })}
      />
      <OptionalText
        path="recognition.reference"
        label="Reference"
        help="Number or address under which it can be checked."
        value={value.reference}
        onChange={(reference) => onChange({ ...value, reference })}
      />
      <DateInput
        path="recognition.asOf"
        label="As of"
        optional
        value={value.asOf}
        onChange={(asOf) => onChange({ ...value, asOf })}
      />
    </>
  )
}
