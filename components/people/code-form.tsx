import { Button } from '#components/ui/button.tsx'
import { paths } from '#lib/paths.ts'

/**
 * Asks for the code of the mail, for visitors who read it on another device. A cookie holds the
 * mailbox.
 */
export function CodeForm({ trouble }: { trouble: string | null }) {
  return (
    <form className="receipt-restore" method="post" action={paths.accessPart('code')}>
      {trouble && (
        <p className="form-message" id="code-trouble">
          {trouble}
        </p>
      )}
      <label className="receipt-restore-title" htmlFor="access-code">
        The six digits of the mail
      </label>
      <input
        className="control"
        id="access-code"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="\s*\d{3}\s*\d{3}\s*"
        title="Six digits"
        maxLength={12}
        required
        aria-invalid={trouble ? true : undefined}
        aria-describedby={trouble ? 'code-trouble' : undefined}
      />
      <Button type="submit">Open</Button>
    </form>
  )
}
