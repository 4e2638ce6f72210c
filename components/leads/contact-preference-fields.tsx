import { SelectField } from '#components/ui/controls.tsx'
import { channelLabel } from '#lib/leads/contact-preference/sentences.ts'
import { dayChoices, hourChoices, type Team } from '#lib/leads/contact-preference/team.ts'
import { CHANNELS, type Channel } from '#lib/leads/lead.ts'
import { control, type FieldState } from './form-fields.ts'

type Props = { state: FieldState; team: Team }

/** Channel, language, days and hours: four choices, each with a default. */
export function ContactPreferenceFields({ state, team }: Props) {
  const days = dayChoices(team)
  return (
    <div className="request-when">
      <ChannelField state={state} channels={CHANNELS} />
      <LanguageField state={state} team={team} />
      {days.length > 1 && (
        <SelectField {...control(state, 'days')} label="Day">
          <option value="">Any day</option>
          <Options choices={days} />
        </SelectField>
      )}
      <HoursField state={state} team={team} />
    </div>
  )
}

export function ChannelField({
  state,
  channels,
}: {
  state: FieldState
  channels: readonly Channel[]
}) {
  return (
    <SelectField {...control(state, 'channel')} label="How should we contact you?">
      <Options choices={channels.map((value) => ({ value, label: channelLabel[value] }))} />
    </SelectField>
  )
}

export function LanguageField({ state, team }: Props) {
  return (
    <SelectField {...control(state, 'language')} label="Language">
      <Options choices={team.languages.map((value) => ({ value, label: value }))} />
    </SelectField>
  )
}

/** Left out where the team takes calls in one span only. */
export function HoursField({ state, team }: Props) {
  const hours = hourChoices(team)
  if (hours.length === 0) return null
  return (
    <SelectField {...control(state, 'hours')} label="Time of day">
      <option value="">Any time</option>
      <Options choices={hours} />
    </SelectField>
  )
}

function Options({ choices }: { choices: readonly { value: string; label: string }[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}
