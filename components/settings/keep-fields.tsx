'use client'

import { type BoundField, fieldsOf } from '#components/content-form/bind-fields.ts'
import { NumberInput } from '#components/content-form/fields.tsx'
import type { Settings } from '#lib/settings/schema.ts'

type KeepDays = Settings['counselling']['keepDays']

const FIELDS: { key: keyof KeepDays; label: string; help: string; min: number }[] = [
  {
    key: 'closedCases',
    label: 'People without an open case',
    help: 'Counted from the day on which the last case was closed. People who agreed to receive news are kept.',
    min: 365,
  },
  { key: 'quarantined', label: 'Requests that look like spam', help: '', min: 1 },
  { key: 'mails', label: 'Copies of e-mails', help: '', min: 1 },
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
      <legend className="field-label">Days until data is erased automatically</legend>
      <p className="field-help">The privacy notice must state the same periods.</p>
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
