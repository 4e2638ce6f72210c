'use client'

import type { BoundField } from './bind-fields.ts'
import { TextInput } from './fields.tsx'

/** A time zone of the IANA database, with the known names as suggestions. */
export function TimeZoneInput(props: BoundField<string> & { help: string }) {
  return (
    <>
      <TextInput {...props} label="Time zone" list="time-zones" />
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((it) => (
          <option key={it} value={it} />
        ))}
      </datalist>
    </>
  )
}
