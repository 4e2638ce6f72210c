import { PageSection } from '#components/site/page-shell.tsx'
import { Button } from '#components/ui/button.tsx'
import type { ConsentNoticeView } from '#lib/consent/consent.ts'
import { paths } from '#lib/paths.ts'
import type { FormState } from '#lib/requests/form-state.ts'

/** Withdraws the request or stops all contact; the next page offers to undo it. */
export function ReceiptEnd({ token, open }: { token: string; open: boolean }) {
  return (
    <PageSection id="end" title="Cancel or stop">
      <div className="receipt-end">
        {open && (
          <form method="post" action={paths.receiptStep(token, 'withdraw')}>
            <Button type="submit" look="secondary">
              Withdraw this request
            </Button>
            <p>We will not call you about this request. Your other requests are not affected.</p>
          </form>
        )}
        <form method="post" action={paths.receiptStep(token, 'stop')}>
          <Button type="submit" look="danger">
            Stop all contact
          </Button>
          <p>We will not call or write to you any more.</p>
        </form>
      </div>
    </PageSection>
  )
}

type Restore = { token: string; notices: readonly ConsentNoticeView[]; formState: FormState | null }

/** Undoes a withdrawal: pressing the button below the notice is a new consent. */
export function ReceiptRestore({ token, notices, formState }: Restore) {
  const notice = notices.find((it) => it.purpose === 'counselling')
  if (!notice) return null
  return (
    <form className="receipt-restore" method="post" action={paths.receiptStep(token, 'restore')}>
      <p className="receipt-restore-title">Changed your mind?</p>
      {formState && (
        <p className="form-message">The text below has changed. Please read it again.</p>
      )}
      <p>{notice.text}</p>
      <input type="hidden" name="notice" value={notice.hash} />
      <Button type="submit" look="secondary">
        I agree – please call me
      </Button>
    </form>
  )
}
