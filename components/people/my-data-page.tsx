import { PageSection, PageShell } from '#components/site/page-shell.tsx'
import { Button, ButtonLink } from '#components/ui/button.tsx'
import { longDate } from '#lib/format/dates.ts'
import { formatTimeZone } from '#lib/leads/contact-preference/contact-preference.ts'
import { paths } from '#lib/paths.ts'

type OwnRequest = {
  reference: string
  createdAt: Date
  about: string | null
  /** Token of its receipt; null: it has ended. */
  token: string | null
  name: string
  phone: string | null
  /** The reader of the mailbox has not said yet that they sent it. */
  asksToConfirm: boolean
}

type Props = {
  /** Message about a correction that was refused; null: none. */
  refusal: { reference: string; message: string } | null
  requests: readonly OwnRequest[]
  parts: readonly { title: string; rows: { what: string; value: string }[][] }[]
  /** Other systems that received the data. */
  recipients: readonly { name: string; first: Date; last: Date }[]
  /** Of the person, for all times on the page. */
  timeZone: string
}

/** Everything that is stored about a person, for that person. */
export function MyDataPage({ requests, parts, recipients, timeZone, refusal }: Props) {
  return (
    <PageShell
      title="Your data"
      lead="We have verified that this e-mail address is yours. This page closes after half an hour."
      width="text"
    >
      <div className="receipt">
        <PageSection id="requests" title="Your requests">
          <ul className="receipt-consents">
            {requests.map((it) => (
              <li key={it.reference}>
                <p>
                  {it.token ? <a href={paths.receipt(it.token)}>{it.reference}</a> : it.reference}
                  {it.about && `, ${it.about}`}
                </p>
                <p>{`Sent ${longDate(it.createdAt, timeZone)}`}</p>
                {it.asksToConfirm && (
                  <form method="post" action={paths.myData('confirm')}>
                    <input type="hidden" name="reference" value={it.reference} />
                    <Button type="submit" look="secondary">
                      Yes, I sent this request
                    </Button>
                  </form>
                )}
                <CorrectionForm
                  request={it}
                  refusal={refusal?.reference === it.reference ? refusal.message : null}
                />
              </li>
            ))}
          </ul>
        </PageSection>
        <PageSection id="stored" title="What we have stored">
          <p>
            <ButtonLink href={paths.myData('data.json')} look="secondary">
              Download everything (JSON)
            </ButtonLink>
          </p>
          <p className="receipt-small">{`All times are ${formatTimeZone(timeZone)}.`}</p>
          {parts.map((part) => (
            <details key={part.title}>
              <summary>{`${part.title} (${part.rows.length})`}</summary>
              {part.rows.map((row) => (
                <dl key={JSON.stringify(row)} className="facts">
                  {row.map((it) => (
                    <div key={it.what + it.value}>
                      <dt>{it.what}</dt>
                      <dd>{it.value}</dd>
                    </div>
                  ))}
                </dl>
              ))}
            </details>
          ))}
        </PageSection>
        <PageSection id="recipients" title="Who received your data">
          {recipients.length === 0 ? (
            <p>We have not passed your data on to anyone.</p>
          ) : (
            <ul>
              {recipients.map((it) => (
                <li key={it.name + it.first.toISOString()}>
                  {`${it.name}, last on ${longDate(it.last, timeZone)}`}
                </li>
              ))}
            </ul>
          )}
        </PageSection>
        <PageSection id="end" title="Stop contact or erase your data">
          <div className="receipt-end">
            <form method="post" action={paths.myData('stop')}>
              <Button type="submit" look="secondary">
                Stop all contact
              </Button>
              <p>We will not call or write to you any more.</p>
            </form>
            <form method="post" action={paths.myData('erase')}>
              <label className="choice">
                <input type="checkbox" name="sure" value="yes" required />
                <span>I want all my data erased. I understand that this cannot be undone.</span>
              </label>
              <Button type="submit" look="danger">
                Erase all data
              </Button>
              <p>
                Your data is locked at once, and we ask everyone who received it from us to erase
                it. It is permanently deleted as soon as the law allows.
              </p>
            </form>
            <form method="post" action={paths.myData('close')}>
              <Button type="submit" look="secondary">
                Close this page
              </Button>
            </form>
          </div>
        </PageSection>
      </div>
    </PageShell>
  )
}

function CorrectionForm({ request, refusal }: { request: OwnRequest; refusal: string | null }) {
  const { reference, name, phone } = request
  return (
    <details open={refusal !== null} id={`correct-${reference}`}>
      <summary>Correct your name or phone number</summary>
      <form method="post" action={paths.myData('correct')} className="receipt-form">
        <input type="hidden" name="reference" value={reference} />
        <label className="field">
          <span className="field-label">Name</span>
          <input className="control" name="name" defaultValue={name} maxLength={200} required />
        </label>
        <label className="field">
          <span className="field-label">Phone (if abroad, with + and the country code)</span>
          <input
            className="control"
            name="phone"
            type="tel"
            defaultValue={phone ?? ''}
            maxLength={60}
            aria-describedby={refusal === null ? undefined : `refused-${reference}`}
            aria-invalid={refusal === null ? undefined : true}
          />
        </label>
        {refusal !== null && (
          <p className="field-error" id={`refused-${reference}`} role="alert">
            {refusal}
          </p>
        )}
        <Button type="submit" look="secondary">
          Save
        </Button>
      </form>
    </details>
  )
}
