'use client'

import { type BoundField, fieldsOf } from '#components/content-form/bind-fields.ts'
import { NumberInput } from '#components/content-form/fields.tsx'
import type { Settings } from '#lib/settings/schema.ts'

type KeepDays = Settings['counselling']['keepDays']

const FIELDS: { key: keyof KeepDays; label: string; help: string; min: number }[] = [
  {
    key: 'closedCases',
    label: 'Persons without an open case',
    help: 'Counted from the day on which the last case was closed. A consent to news keeps them.',
    min: 365,
  },
  { key: 'quarantined', label: 'Requests that look like spam', help: '', min: 1 },
  { key: 'mails', label: 'Copies of mails', help: '', min: 1 },
  {
    key: 'consentProofs',
    label: 'Proofs of consent',
    help: 'Counted from the end of the consent.',
    min: 365,
  },
]

/** Form fields for the time after which data is erased by itself. */
export function KeepFields(props: BoundField<KeepDays>) {
  const field = fieldsOf(props)
  return (
    <fieldset className="field admin-stack">
      <legend className="field-label">Days until data is erased by itself</legend>
      <p className="field-help">The privacy notice must say the same.</p>
      {FIELDS.map(({ key, label, help, min }) => (
        <NumberInput
          key={key}
          {...field(key)}
          label={label}
          help={help || undefined}
          min={min}
          max={3650}
        />
      ))}
    </fieldset>
  )
}
