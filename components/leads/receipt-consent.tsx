import { Button } from '#components/ui/button.tsx'
import { longDate } from '#lib/format/dates.ts'
import { paths } from '#lib/paths.ts'
import type { ReceiptView } from '#lib/requests/receipt.ts'
import { withdrawLabel } from './receipt-texts.ts'

type Props = { token: string; consent: ReceiptView['consents'][number]; timeZone: string }

/** A consent with its notice and a button that withdraws it. */
export function ReceiptConsent({ token, consent, timeZone }: Props) {
  const { purpose, text, version, grantedAt, isActive } = consent
  const textId = `receipt-consent-${purpose}`
  return (
    <li>
      <p id={textId}>{text}</p>
      <p>
        {`Version ${version}, agreed on ${longDate(grantedAt, timeZone)}`}
        {!isActive && <strong>, no longer in force</strong>}
      </p>
      {isActive && (
        <form method="post" action={paths.receiptStep(token, 'consent')}>
          <input type="hidden" name="purpose" value={purpose} />
          <Button type="submit" look="secondary" aria-describedby={textId}>
            {withdrawLabel[purpose]}
          </Button>
        </form>
      )}
    </li>
  )
}
