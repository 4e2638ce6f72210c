'use client'

import { converted, type Fields, joined } from '#components/content-form/bind-fields.ts'
import {
  type FieldInputProps,
  FlagList,
  NumberInput,
  TextArea,
  TextInput,
} from '#components/content-form/fields.tsx'
import { weekdayName } from '#lib/format/weekdays.ts'
import type { Settings } from '#lib/settings/schema.ts'
import { KeepFields } from './keep-fields.tsx'
import { RetentionFields } from './retention-fields.tsx'

export function CounsellingFields({ field }: { field: Fields<Settings['counselling']> }) {
  return (
    <>
      <TextInput {...field('title')} label="Heading" />
      <TextArea {...field('lead')} label="Introduction" />
      <TextArea
        {...field('promise')}
        label="Text above the button"
        help="Shown after the sentence that says who calls, when and how often. That sentence is generated from the fields below."
      />
      <TextInput {...field('submitLabel')} label="Button" />
      <TextArea {...field('thankYou')} label="Thank-you" />
      <TextInput
        {...field('defaultCountry')}
        label="Country of phone numbers"
        help="Two letters, such as IN."
      />
      <TextInput
        {...field('team')}
        label="Who calls"
        help="Begins the sentence: “A counsellor will call you …”."
      />
      <TextInput
        {...joined(field('languages'), ', ', /,\s*/)}
        label="Languages"
        help="Separated by commas. The first one is the default."
      />
      <fieldset className="field">
        <legend className="field-label">Days on which we call</legend>
        <FlagList {...field('callDays')} options={DAYS} />
      </fieldset>
      <TimeInput
        {...field('callFrom')}
        label="From"
        help="In the visitor’s own time zone: 10:00 is ten o’clock where they live."
      />
      <TimeInput {...field('callUntil')} label="Until" />
      <NumberInput
        {...field('maxAttempts')}
        label="Maximum number of calls"
        help="Consent notices that contain {attempts} get a new version with this number."
        min={1}
        max={10}
      />
      <NumberInput
        {...field('pauseHours')}
        label="Pause between attempts"
        help="In hours. A callback at a time the person chose needs no pause."
        min={0}
        max={72}
      />
      <NumberInput
        {...field('firstAnswerHours')}
        label="First contact within"
        help="In working hours. After that, a new request is overdue."
        min={1}
        max={80}
      />
      <TextArea
        {...joined(field('notifyEmails'))}
        label="Who is notified of new requests"
        help="One e-mail address per line. If empty, the e-mail address of the site is used. For an assigned case, only its counsellor is notified."
      />
      <RetentionFields {...field('retentionDays')} />
      <KeepFields {...field('keepDays')} />
    </>
  )
}

const DAYS = [1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, label: weekdayName(value) }))

/** A time input whose value is in minutes after midnight. */
function TimeInput(props: FieldInputProps<number>) {
  return <TextInput {...props} {...converted(props, MINUTES)} type="time" className="is-date" />
}

const MINUTES = {
  show: (minutes: number) =>
    `${twoDigits(Math.floor(minutes / 60) % 24)}:${twoDigits(minutes % 60)}`,
  store: (time: string) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    return hours * 60 + minutes
  },
}

const twoDigits = (part: number) => String(part).padStart(2, '0')
