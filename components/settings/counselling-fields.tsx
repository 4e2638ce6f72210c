'use client'

import { FlagInput, NumberInput, TextArea, TextInput } from '#components/content-form/fields.tsx'
import type { Settings } from '#lib/settings/schema.ts'
import { RetentionFields } from './retention-fields.tsx'

type Props = {
  it: Settings['counselling']
  change: (part: Partial<Settings['counselling']>) => void
}

export function CounsellingFields({ it, change }: Props) {
  return (
    <>
      <TextInput
        path="value.title"
        label="Heading"
        value={it.title}
        onChange={(title) => change({ title })}
      />
      <TextArea
        path="value.lead"
        label="Under it"
        value={it.lead}
        onChange={(lead) => change({ lead })}
      />
      <TextArea
        path="value.promise"
        label="Before the button"
        help="After the sentence that says who calls, when and how often, made from the fields below."
        value={it.promise}
        onChange={(promise) => change({ promise })}
      />
      <TextInput
        path="value.submitLabel"
        label="Button"
        value={it.submitLabel}
        onChange={(submitLabel) => change({ submitLabel })}
      />
      <TextArea
        path="value.thankYou"
        label="Thank-you"
        value={it.thankYou}
        onChange={(thankYou) => change({ thankYou })}
      />
      <TextInput
        path="value.defaultCountry"
        label="Country of phone numbers"
        help="Two letters, such as IN."
        value={it.defaultCountry}
        onChange={(defaultCountry) => change({ defaultCountry })}
      />
      <TextInput
        path="value.team"
        label="Who calls"
        help="Begins the sentence: “One counsellor calls you …”."
        value={it.team}
        onChange={(team) => change({ team })}
      />
      <TextInput
        path="value.languages"
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
      <TimeInput
        path="value.callFrom"
        label="From"
        help="By the clock of the site."
        value={it.callFrom}
        onChange={(callFrom) => change({ callFrom })}
      />
      <TimeInput
        path="value.callUntil"
        label="Until"
        value={it.callUntil}
        onChange={(callUntil) => change({ callUntil })}
      />
      <NumberInput
        path="value.maxAttempts"
        label="Calls until we give up"
        min={1}
        max={10}
        value={it.maxAttempts}
        onChange={(attempts) => change({ maxAttempts: attempts ?? 1 })}
      />
      <TextArea
        path="value.notifyEmails"
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

/** Minutes after midnight, as a clock. */
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
