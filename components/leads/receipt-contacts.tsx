import { channelPhrase } from '#lib/leads/contact-preference/contact-preference.ts'
import {
  attemptsSentence,
  contactSentence,
  visitorTime,
} from '#lib/leads/contact-preference/sentences.ts'
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
          <p>{contactSentence(who, preference)}</p>
          <p>{attemptsLeftText(receipt)}</p>
        </>
      )}
      {contacts.length > 0 ? (
        <ol className="receipt-contacts">
          {contacts.map((it) => (
            <li key={it.at.toISOString()}>
              <time dateTime={it.at.toISOString()}>{visitorTime(it.at, preference.timeZone)}</time>
              <span>{`${it.text} (${channelPhrase[it.channel]})`}</span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="receipt-small">
          {state === 'open'
            ? 'We have not tried to reach you yet. Each attempt will be listed here.'
            : 'We did not try to reach you.'}
        </p>
      )}
    </>
  )
}

function attemptsLeftText({
  attemptsLeft,
  maxAttempts,
  nextAt,
  contactPreference: preference,
}: ReceiptView): string {
  const times = attemptsSentence(preference.channel, attemptsLeft, maxAttempts)
  return nextAt ? `${times} Not before ${visitorTime(nextAt, preference.timeZone)}.` : times
}
