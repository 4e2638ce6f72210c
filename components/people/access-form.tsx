import { Island, islandPath } from '#components/site/island.tsx'
import { Button } from '#components/ui/button.tsx'
import { paths } from '#lib/paths.ts'

/** Requests an access link; the answer is the same whether the address is known or not. */
export function AccessForm({ value, trouble }: { value: string; trouble: string | null }) {
  return (
    <access-form data-proof={islandPath('proof-worker')}>
      <form className="receipt-restore" method="post" action={paths.accessPart('ask')}>
        {trouble && (
          <p className="form-message" id="access-trouble">
            {trouble}
          </p>
        )}
        <label className="receipt-restore-title" htmlFor="access-email">
          The e-mail address that you gave us
        </label>
        <input
          className="control"
          id="access-email"
          name="email"
          type="email"
          autoComplete="email"
          required
          defaultValue={value}
          aria-invalid={trouble ? true : undefined}
          aria-describedby={trouble ? 'access-trouble' : undefined}
        />
        <input type="hidden" name="proof" defaultValue="" />
        <Button type="submit">Send me the link</Button>
      </form>
      <Island name="access-form" />
    </access-form>
  )
}
