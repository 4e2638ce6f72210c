'use client'

import type { Recognition } from '#lib/forms/fields.ts'
import { type BoundField, fieldsOf } from './bind-fields.ts'
import { OptionalDate } from './date-fields.tsx'
import { ChoiceInput, OptionalText } from './fields.tsx'

const states = [
  { value: 'RECOGNISED', label: 'Recognised' },
  { value: 'NOT_RECOGNISED', label: 'Not recognised' },
  { value: 'NOT_REQUIRED', label: 'No recognition needed' },
  { value: 'PENDING', label: 'Applied for' },
  { value: 'UNDECIDED', label: 'Not set (readers see nothing)' },
] as const

/** State of recognition, the regulator and the day of that information. */
export function RecognitionFields<Value extends Recognition>(props: BoundField<Value>) {
  const field = fieldsOf<Recognition>({
    ...props,
    onChange: (changed) => props.onChange({ ...props.value, ...changed }),
  })
  const isRecognised = props.value.status === 'RECOGNISED'
  return (
    <>
      <ChoiceInput {...field('status')} label="Status" options={states} />
      <OptionalText
        {...field('regulator')}
        label="Regulator"
        optional={!isRecognised}
        help={
          props.value.status === 'PENDING' &&
          '“Applied for” is shown only with a regulator, reference, date or note.'
        }
      />
      <OptionalText
        {...field('reference')}
        label="Reference"
        help="A number or URL where it can be checked."
      />
      <OptionalDate {...field('asOf')} label="As of" optional={!isRecognised} />
    </>
  )
}
