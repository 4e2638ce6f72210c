'use client'

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

/** A date and time in the browser's time zone; the value is ISO 8601 in UTC, or empty. */
export function MomentInput(props: FieldInputProps<string>) {
  return (
    <TextInput
      {...props}
      {...converted(props, { show: localMoment, store: utcMoment })}
      type="datetime-local"
      className="is-date"
    />
  )
}

/** A date and time that may be left out: empty is null. */
export function OptionalMoment(props: FieldInputProps<string | null>) {
  return <MomentInput optional {...props} {...nullAsEmpty(props)} />
}

function localMoment(moment: string): string {
  if (moment === '') return ''
  const date = new Date(moment)
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}

const utcMoment = (local: string) => (local === '' ? '' : new Date(local).toISOString())

/** “Updated on” of a content. */
export function UpdatedOnInput(props: BoundField<string | null> & { help?: string }) {
  return <OptionalDate help="Empty: the day of publication." {...props} label="Updated on" />
}

/** Today in UTC, `YYYY-MM-DD`. */
export const today = () => new Date().toISOString().slice(0, 10)
