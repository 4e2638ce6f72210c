'use client'

import { bindFields } from '#components/content-form/bind-fields.ts'
import { FlagInput, NumberInput, TextArea, TextInput } from '#components/content-form/fields.tsx'
import type { Settings } from '#lib/settings/schema.ts'
import { RetentionFields } from './retention-fields.tsx'

type Props = {
  it: Settings['counselling']
  change: (part: Partial<Settings['counselling']>) => void
}

export function CounsellingFields({ it, change }: Props) {
  const field = bindFields(it, change, 'value')
  return (
    <>
      <TextInput {...field('title')} label="Heading" />
      <TextArea {...field('lead')} label="Under it" />
      <TextArea
        {...field('promise')}
        label="Before the button"
        help="After the sentence that says who calls, when and how often, made from the fields below."
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
        help="Begins the sentence: “One counsellor calls you …”."
      />
      <TextInput
        {...field('languages')}
        label="Languages"
        help="With commas between them; the first is meant where nothing is said."
        value={it.languages.join(', ')}
        onChange={(text) => change({ languages: text.split(/,\s*/) })}
      />
      <fieldset className="field">
        <legend className="field-label">Days on which we call</legend>
        {DAYS.map((day) => (
          <FlagInput
            key={day}
            path={`value.callDays.${day}`}
            label={DAY_NAMES[day - 1]}
            value={it.callDays.includes(day)}
            onChange={(on) =>
              change({
                callDays: DAYS.filter((one) => (one === day ? on : it.callDays.includes(one))),
              })
            }
          />
        ))}
      </fieldset>
      <TimeInput {...field('callFrom')} label="From" help="By the clock of the site." />
      <TimeInput {...field('callUntil')} label="Until" />
      <NumberInput
        {...field('maxAttempts')}
        label="Calls until we give up"
        min={1}
        max={10}
        onChange={(attempts) => change({ maxAttempts: attempts ?? 1 })}
      />
      <TextArea
        {...field('notifyEmails')}
        label="Who hears of new requests"
        help="One e-mail address a line. Empty: the address of the site. A case that is somebody’s is told to them alone."
        value={it.notifyEmails.join('\n')}
        onChange={(lines) => change({ notifyEmails: lines.split('\n') })}
      />
      <RetentionFields
        it={it.retentionDays}
        change={(retentionDays) => change({ retentionDays })}
      />
    </>
  )
}

const DAYS = [1, 2, 3, 4, 5, 6, 7]

const DAY_NAMES = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

type Minutes = {
  path: string
  label: string
  help?: string
  value: number
  onChange: (minutes: number) => void
}

/** A time input whose value is in minutes after midnight. */
function TimeInput({ value, onChange, ...rest }: Minutes) {
  const two = (part: number) => String(part).padStart(2, '0')
  return (
    <TextInput
      {...rest}
      type="time"
      className="is-date"
      value={`${two(Math.floor(value / 60) % 24)}:${two(value % 60)}`}
      onChange={(text) => {
        const [hours = 0, minutes = 0] = text.split(':').map(Number)
        onChange(hours * 60 + minutes)
      }}
    />
  )
}
