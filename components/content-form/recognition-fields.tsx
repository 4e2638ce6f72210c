'use client'

import type { Recognition } from '#lib/forms/fields.ts'
import { bindFields } from './bind-fields.ts'
import { ChoiceInput, DateInput, OptionalText } from './fields.tsx'

const states = [
  { value: 'RECOGNISED', label: 'Recognised' },
  { value: 'NOT_RECOGNISED', label: 'Not recognised' },
  { value: 'NOT_REQUIRED', label: 'Needs no recognition' },
  { value: 'PENDING', label: 'Not decided yet' },
] as const

/** State of recognition, the regulator and the day of that information. */
export function RecognitionFields<Value extends Recognition>({
  value,
  onChange,
}: {
  value: Value
  onChange: (value: Value) => void
}) {
  const field = bindFields<Recognition>(
    value,
    (part) => onChange({ ...value, ...part }),
    'recognition',
  )
  return (
    <>
      <ChoiceInput
        {...field('status')}
        label="State"
        options={states}
        onChange={(status) => status && onChange({ ...value, status })}
      />
      <OptionalText {...field('regulator')} label="Regulator" />
      <OptionalText
        {...field('reference')}
        label="Reference"
        help="Number or address under which it can be checked."
      />
      <DateInput {...field('asOf')} label="As of" optional />
    </>
  )
}
