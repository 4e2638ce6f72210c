import {
  channelPhrase,
  formatDays,
  formatHours,
  formatMinute,
  formatTimes,
  formatTimeZone,
} from '#lib/leads/contact-preference/contact-preference.ts'
import type { ReceiptView } from '#lib/requests/receipt.ts'
import type { Settings } from '#lib/settings/schema.ts'

type Props = { receipt: ReceiptView; settings: Settings }

/** The contact preference in force, and the contact attempts so far. */
export function ReceiptContacts({ receipt, settings }: Props) {
  const { contactPreference: preference, contacts, state } = receipt
  const who = receipt.caller ?? settings.counselling.team
  return (
    <>
      {state === 'open' && (
        <>
          <p>
            <strong>{who}</strong>
            {` ${VERBS[preference.channel]} you ${formatDays(preference.callDays)}, ${formatHours(preference)} ${formatTimeZone(preference.timeZone)}, in ${preference.language}.`}
          </p>
          <p>{attemptsLeftText(receipt)}</p>
        </>
      )}
      {contacts.length > 0 ? (
        <ol className="receipt-contacts">
          {contacts.map((it) => (
            <li key={it.at.toISOString()}>
              <time dateTime={it.at.toISOString()}>{formatMinute(it.at, preference.timeZone)}</time>
              <span>{`${it.text} (${channelPhrase[it.channel]})`}</span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="receipt-small">
          {state === 'open'
            ? 'No attempts to reach you yet. Each attempt is listed here.'
            : 'There were no attempts to reach you.'}
        </p>
      )}
    </>
  )
}

const VERBS = { CALL: 'calls', EMAIL: 'writes an e-mail to', WHATSAPP: 'writes on WhatsApp to' }

function attemptsLeftText({
  attemptsLeft,
  maxAttempts,
  nextAt,
  contactPreference: preference,
}: ReceiptView): string {
  if (attemptsLeft === 0) return 'All promised attempts have been made. We will not call again.'
  const times =
    attemptsLeft === maxAttempts
      ? `We try at most ${formatTimes(maxAttempts)}.`
      : `We try at most ${formatTimes(attemptsLeft)} more (of ${maxAttempts}).`
  return nextAt ? `${times} Not before ${formatMinute(nextAt, preference.timeZone)}.` : times
}
