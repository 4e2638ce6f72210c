import { Button } from '#components/ui/button.tsx'
import { SelectField, TextAreaField } from '#components/ui/controls.tsx'
import {
  channelLabel,
  formatClock,
  formatDays,
  formatMinute,
} from '#lib/leads/contact-preference/contact-preference.ts'
import { hourChoices, type Team } from '#lib/leads/contact-preference/team.ts'
import { CHANNELS } from '#lib/leads/lead.ts'
import { paths } from '#lib/paths.ts'
import type { FormState } from '#lib/requests/form-state.ts'
import type { ReceiptView } from '#lib/requests/receipt.ts'
import { control } from './form-fields.ts'
import { FormSummary } from './form-summary.tsx'

type Props = { token: string; receipt: ReceiptView; team: Team; formState: FormState | null }

/** Changes the contact preference and the message of a request. */
export function ReceiptChange({ token, receipt, team, formState }: Props) {
  const { contactPreference: preference, changedAt } = receipt
  const hours = hourChoices(team)
  const current = {
    channel: preference.channel,
    language: preference.language,
    hours: preference.callFrom === null ? '' : `${preference.callFrom}-${preference.callUntil}`,
    message: receipt.message ?? '',
  }
  const errors = formState?.errors ?? {}
  const state = { idPrefix: 'change', errors, values: { ...current, ...formState?.values } }
  const ticked = (day: number) =>
    formState
      ? formState.values[`day${day}`] !== undefined
      : preference.callDays.length === 0 || preference.callDays.includes(day)
  return (
    <details className="receipt-change" open={formState !== null}>
      <summary>Change how, when or what about</summary>
      <form
        className="request-form"
        id="change"
        method="post"
        action={paths.receiptStep(token, 'change')}
      >
        <FormSummary idPrefix="change" errors={errors} message={formState?.message ?? null} />
        <div className="request-when">
          <SelectField {...control(state, 'channel')} label="How">
            {CHANNELS.filter((it) => it !== 'WHATSAPP' || receipt.whatsapp).map((it) => (
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
        </div>
        <fieldset className="field">
          <legend className="field-label">Days</legend>
          <div className="receipt-days">
            {[...team.callDays].sort().map((day) => (
              <label key={day} className="choice">
                <input type="checkbox" name={`day${day}`} value="1" defaultChecked={ticked(day)} />
                <span>{formatDays([day]).slice(0, 3)}</span>
              </label>
            ))}
          </div>
        </fieldset>
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
        <TextAreaField
          {...control(state, 'message')}
          label="What would you like to talk about?"
          rows={4}
          optional
        />
        <Button type="submit">Save the change</Button>
      </form>
      {changedAt && (
        <p className="receipt-small">
          {`You last changed this on ${formatMinute(changedAt, preference.timeZone)}.`}
        </p>
      )}
    </details>
  )
}
