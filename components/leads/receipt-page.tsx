import { PageSection, PageShell } from '#components/site/page-shell.tsx'
import type { SiteFrame } from '#components/site/site-frame.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { longDate } from '#lib/format/dates.ts'
import { paths } from '#lib/paths.ts'
import type { FormState } from '#lib/requests/form-state.ts'
import type { ReceiptView } from '#lib/requests/receipt.ts'
import type { RequestSubject } from '#lib/requests/request.ts'
import { ReceiptChange } from './receipt-change.tsx'
import { ReceiptConfirm } from './receipt-confirm.tsx'
import { ReceiptConsent } from './receipt-consent.tsx'
import { ReceiptContacts } from './receipt-contacts.tsx'
import { ReceiptEnd, ReceiptRestore } from './receipt-end.tsx'
import { receiptLead, receiptTitle } from './receipt-texts.ts'

type Props = {
  frame: SiteFrame
  token: string
  receipt: ReceiptView
  back: RequestSubject | null
  /** A change that failed validation; null: none. */
  formState: FormState | null
}

/** One request with preference and attempts; nothing about other requests of the person. */
export function ReceiptPage({ frame, token, receipt, back, formState }: Props) {
  const { site } = frame.settings
  const about = receipt.courseTitle ?? receipt.topicName
  const open = receipt.state === 'open'
  const ended = receipt.state === 'withdrawn' || receipt.state === 'stopped'
  const facts = [
    { name: 'Name', value: receipt.name },
    ...(receipt.phoneEnding ? [{ name: 'Phone', value: `ends with ${receipt.phoneEnding}` }] : []),
    ...(about ? [{ name: 'About', value: about }] : []),
    { name: 'Sent', value: longDate(receipt.createdAt, site.timeZone) },
    ...(receipt.read.length > 0
      ? [{ name: 'Pages you read', value: receipt.read.map((it) => it.title).join('; ') }]
      : []),
  ]
  return (
    <PageShell
      title={receiptTitle[receipt.state]}
      lead={receiptLead(frame.settings, receipt)}
      width="text"
    >
      <div className="receipt">
        <p className="receipt-reference">
          <span>Your reference</span>
          <strong>{receipt.reference}</strong>
        </p>
        {!receipt.proved && !ended && <ReceiptConfirm token={token} slip={receipt.mailboxSlip} />}
        {ended && <ReceiptRestore token={token} notices={frame.notices} formState={formState} />}
        <PageSection id="when" title={open ? 'When we will contact you' : 'Contact so far'}>
          <ReceiptContacts receipt={receipt} settings={frame.settings} />
        </PageSection>
        {open && (
          <ReceiptChange
            token={token}
            receipt={receipt}
            team={frame.settings.counselling}
            formState={formState}
          />
        )}
        <PageSection id="asked" title="What you sent">
          <Facts facts={facts} layout="row" />
          {receipt.message && <p className="receipt-message">{receipt.message}</p>}
        </PageSection>
        <PageSection id="consents" title="What you agreed to">
          <ul className="receipt-consents">
            {receipt.consents.map((it) => (
              <ReceiptConsent
                key={`${it.purpose} ${it.grantedAt.toISOString()}`}
                token={token}
                consent={it}
                timeZone={site.timeZone}
              />
            ))}
          </ul>
        </PageSection>
        {!ended && <ReceiptEnd token={token} open={open} />}
        <p className="receipt-small">
          Keep the link to this page private: anyone who has it can read and withdraw this request.
          Questions or complaints?{' '}
          <a href={`mailto:${site.grievanceEmail}`}>{site.grievanceEmail}</a>. The{' '}
          <a href={paths.page('privacy')}>privacy notice</a> has the details.
        </p>
        <p className="receipt-small">
          To see all your requests and the data we have stored, or to have it erased, go to{' '}
          <a href={paths.access()}>your data</a>. We will e-mail you a link.
        </p>
        <p className="receipt-back not-printed">
          <ButtonLink href={back?.href ?? paths.articles()} look="secondary">
            {back ? `Back to “${back.title}”` : 'Continue reading'}
          </ButtonLink>
        </p>
      </div>
    </PageShell>
  )
}
