'use client'

import { useTimeZone } from '#components/admin/time-zone.tsx'
import { momentAt, wallTimeAt, zoneLabel } from '#lib/format/zoned-time.ts'
import { type BoundField, converted, nullAsEmpty } from './bind-fields.ts'
import { type FieldInputProps, TextInput } from './fields.tsx'

/** A day, `YYYY-MM-DD`; empty until one is chosen. */
export function DateInput(props: FieldInputProps<string>) {
  return <TextInput {...props} type="date" className="is-date" />
}

/** A day that may be left out: empty is null. */
export function OptionalDate(props: FieldInputProps<string | null>) {
  return <DateInput optional {...props} {...nullAsEmpty(props)} />
}

/** A date and time in the time zone of the user; the value is ISO 8601 in UTC, or empty. */
export function MomentInput({ help, ...props }: FieldInputProps<string>) {
  const timeZone = useTimeZone()
  return (
    <TextInput
      {...props}
      {...converted(props, {
        show: (moment) => toLocal(moment, timeZone),
        store: (local) => fromLocal(local, timeZone),
      })}
      help={[help, `Time in ${zoneLabel(timeZone)}.`].filter(Boolean).join(' ')}
      type="datetime-local"
      className="is-date"
    />
  )
}

/** A date and time that may be left out: empty is null. */
export function OptionalMoment(props: FieldInputProps<string | null>) {
  return <MomentInput optional {...props} {...nullAsEmpty(props)} />
}

function toLocal(moment: string, timeZone: string): string {
  if (moment === '') return ''
  const { day, time } = wallTimeAt(new Date(moment), timeZone)
  return `${day}T${time}`
}

function fromLocal(local: string, timeZone: string): string {
  const [day = '', time = ''] = local.split('T')
  return momentAt({ day, time }, timeZone)?.toISOString() ?? ''
}

/** “Updated on” of a content. */
export function UpdatedOnInput(props: BoundField<string | null> & { help?: string }) {
  return (
    <OptionalDate
      help="Leave empty to use the date of publication."
      {...props}
      label="Updated on"
    />
  )
}

/** Today in UTC, `YYYY-MM-DD`. */
export const today = () => new Date().toISOString().slice(0, 10)
