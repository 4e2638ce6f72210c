import { Button } from '#components/ui/button.tsx'
import { paths } from '#lib/paths.ts'
import type { ReceiptView } from '#lib/requests/receipt.ts'

type Props = { token: string; slip: ReceiptView['mailboxSlip'] }

/** Asks the sender to confirm the request by the link in the mail, and sends it again. */
export function ReceiptConfirm({ token, slip }: Props) {
  return (
    <form className="receipt-restore" method="post" action={paths.receiptStep(token, 'confirm')}>
      <p className="receipt-restore-title">Please confirm that this was you</p>
      <p>
        We have sent you an e-mail with a link. Until you open it, you can see and change only this
        request here. If you once asked us to stop all contact, we will contact you again only after
        you confirm.
      </p>
      {slip && (
        <p>
          {`The e-mail goes to an address at ${slip.typed}. `}
          <strong>{`Did you mean ${slip.meant}?`}</strong> Then please{' '}
          <a href={paths.counselling()}>send the form again</a> with the right address.
        </p>
      )}
      <Button type="submit" look="secondary">
        Send the e-mail again
      </Button>
    </form>
  )
}
