import { PageSection, PageShell } from '#components/site/page-shell.tsx'
import type { SiteFrame } from '#components/site/site-frame.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { longDate } from '#lib/dates.ts'
import type { ReceiptView, Subject } from '#lib/leads/request.ts'
import { paths } from '#lib/paths.ts'

type Props = { frame: SiteFrame; receipt: ReceiptView; back: Subject | null }

/** One submission as it was stored; nothing of the person's other requests. */
export function ReceiptPage({ frame, receipt, back }: Props) {
  const { counselling, site } = frame.settings
  const about = receipt.courseTitle ?? receipt.topicName
  const facts = [
    { name: 'Name', value: receipt.name },
    { name: 'Phone', value: `ends with ${receipt.phoneEnding}` },
    ...(about ? [{ name: 'About', value: about }] : []),
    { name: 'Sent', value: longDate(receipt.createdAt, site.timeZone) },
  ]
  return (
    <PageShell title="We have your request" lead={counselling.thankYou} width="text">
      <div className="receipt">
        <p className="receipt-reference">
          <span>Your reference</span>
          <strong>{receipt.reference}</strong>
        </p>
        <PageSection id="when" title="When we call">
          <p>{counselling.promise}</p>
        </PageSection>
        <PageSection id="asked" title="What you sent">
          <Facts facts={facts} layout="row" />
          {receipt.message && <p className="receipt-message">{receipt.message}</p>}
        </PageSection>
        <PageSection id="consents" title="What you agreed to">
          <ul className="receipt-consents">
            {receipt.consents.map((it) => (
              <li key={it.purpose}>
                <p>{it.text}</p>
                <p>{`Version ${it.version}, agreed on ${longDate(it.grantedAt, site.timeZone)}`}</p>
              </li>
            ))}
          </ul>
        </PageSection>
        <PageSection id="withdraw" title="If you change your mind">
          <p>
            Write to <a href={withdrawal(site.grievanceEmail, receipt)}>{site.grievanceEmail}</a>{' '}
            with your reference, at any time. We then stop calling and, if you wish, delete what you
            sent. The <a href={paths.page('privacy')}>privacy notice</a> tells how.
          </p>
          <p>Keep this page’s address to yourself: whoever has it can read this request.</p>
        </PageSection>
        <p className="receipt-back not-printed">
          <ButtonLink href={back?.href ?? paths.articles()} look="secondary">
            {back ? `Back to “${back.title}”` : 'Go on reading'}
          </ButtonLink>
        </p>
      </div>
    </PageShell>
  )
}

function withdrawal(address: string, { reference }: ReceiptView): string {
  const subject = encodeURIComponent(`Withdraw my request ${reference}`)
  return `mailto:${address}?subject=${subject}`
}
