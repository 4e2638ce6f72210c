import { SelectField } from '#components/ui/controls.tsx'
import { channelLabel, formatClock } from '#lib/leads/contact-preference/contact-preference.ts'
import { dayChoices, hourChoices, type Team } from '#lib/leads/contact-preference/team.ts'
import { CHANNELS } from '#lib/leads/lead.ts'
import { control, type FieldState } from './form-fields.ts'

/** Channel, language, days and hours: four choices, each with a default. */
export function ContactPreferenceFields({ state, team }: { state: FieldState; team: Team }) {
  const days = dayChoices(team)
  const hours = hourChoices(team)
  return (
    <div className="request-when">
      <SelectField {...control(state, 'channel')} label="How">
        {CHANNELS.map((it) => (
          <option key={it} value={it}>
            {channelLabel[it]}
          </option>
        ))}
      </SelectField>
      <SelectField {...control(state, 'language')} label="Language">
        {team.languages.map((it) => (
          <option key={it}>{it}</option>
        ))}
      </SelectField>
      {days.length > 1 && (
        <SelectField {...control(state, 'days')} label="Days">
          <option value="">Any of them</option>
          {days.map((it) => (
            <option key={it.value} value={it.value}>
              {it.label}
            </option>
          ))}
        </SelectField>
      )}
      {hours.length > 0 && (
        <SelectField {...control(state, 'hours')} label="Hours">
          <option value="">{`Any, ${formatClock(team.callFrom)}–${formatClock(team.callUntil)}`}</option>
          {hours.map((it) => (
            <option key={it.value} value={it.value}>
              {it.label}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  )
}
