'use client'

import { type BoundField, fieldsOf } from '#components/content-form/bind-fields.ts'
import { NumberInput } from '#components/content-form/fields.tsx'
import type { Settings } from '#lib/settings/schema.ts'
import { type Jurisdiction, retentionRules } from '#lib/settings/settings.ts'

type Days = Settings['counselling']['retentionDays']

/** Form fields for retention periods. A change does not move the erasure date of a suppressed person. */
export function RetentionFields(props: BoundField<Days>) {
  const field = fieldsOf(props)
  return (
    <fieldset className="field admin-stack">
      <legend className="field-label">
        Days from the request for erasure until the data is deleted
      </legend>
      {(Object.keys(retentionRules) as Jurisdiction[]).map((key) => {
        const { place, rule, summary: says } = retentionRules[key]
        return (
          <NumberInput
            key={key}
            {...field(key)}
            label={place}
            help={key === 'OTHER' ? says : `${says} Source: ${rule}.`}
            min={key === 'IN' ? 365 : 0}
            max={key === 'EU' || key === 'GB' ? 30 : 3650}
            whenEmpty={0}
          />
        )
      })}
    </fieldset>
  )
}
