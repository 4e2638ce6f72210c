import { Button } from '#components/ui/button.tsx'
import { SelectField, TextAreaField } from '#components/ui/controls.tsx'
import { shortWeekday } from '#lib/format/weekdays.ts'
import { zoneLabel } from '#lib/format/zoned-time.ts'
import { visitorTime } from '#lib/leads/contact-preference/sentences.ts'
import type { Team } from '#lib/leads/contact-preference/team.ts'
import { CHANNELS } from '#lib/leads/lead.ts'
import { paths } from '#lib/paths.ts'
import type { FormState } from '#lib/requests/form-state.ts'
import type { ReceiptView } from '#lib/requests/receipt.ts'
import { ChannelField, HoursField, LanguageField } from './contact-preference-fields.tsx'
import { control } from './form-fields.ts'
import { FormSummary } from './form-summary.tsx'

type Props = { token: string; receipt: ReceiptView; team: Team; formState: FormState | null }

/** Changes the contact preference and the message of a request. */
export function ReceiptChange({ token, receipt, team, formState }: Props) {
  const { contactPreference: preference, changedAt } = receipt
  const current = {
    channel: preference.channel,
    language: preference.language,
    hours: preference.callFrom === null ? '' : `${preference.callFrom}-${preference.callUntil}`,
    timeZone: preference.timeZone,
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
      <summary>Change your preferences or message</summary>
      <form
        className="request-form"
        id="change"
        method="post"
        action={paths.receiptStep(token, 'change')}
      >
        <FormSummary idPrefix="change" errors={errors} message={formState?.message ?? null} />
        <div className="request-when">
          <ChannelField
            state={state}
            channels={CHANNELS.filter((it) => it !== 'WHATSAPP' || receipt.whatsapp)}
          />
          <LanguageField state={state} team={team} />
        </div>
        <fieldset className="field">
          <legend className="field-label">Days</legend>
          <div className="receipt-days">
            {[...team.callDays].sort().map((day) => (
              <label key={day} className="choice">
                <input type="checkbox" name={`day${day}`} value="1" defaultChecked={ticked(day)} />
                <span>{shortWeekday(day)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <HoursField state={state} team={team} />
        {receipt.timeZones.length > 1 && (
          <SelectField {...control(state, 'timeZone')} label="Your time zone">
            {receipt.timeZones.map((zone) => (
              <option key={zone} value={zone}>
                {zoneLabel(zone)}
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
        <Button type="submit">Save changes</Button>
      </form>
      {changedAt && (
        <p className="receipt-small">
          {`You last changed this on ${visitorTime(changedAt, preference.timeZone)}.`}
        </p>
      )}
    </details>
  )
}
