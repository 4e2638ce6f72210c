import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { PageHead } from '#components/admin/page-head.tsx'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/controls.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { localPath } from '#lib/auth/callback-url.ts'
import { decryptFlash, flashCookie } from '#lib/auth/form-flash.ts'
import { requirePermission } from '#lib/auth/session.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Enter your password' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ConfirmPage({ searchParams }: Props) {
  const actor = await requirePermission('account:change')
  const query = await searchParams
  if (query.done !== undefined) {
    return (
      <div className="admin-narrow">
        <PageHead title="Thank you" />
        <p>
          Go back to the other tab and try again. You will not be asked for your password again for
          ten minutes.
        </p>
      </div>
    )
  }
  const flash = await decryptFlash((await cookies()).get(flashCookie('/admin/confirm').name)?.value)
  return (
    <div className="admin-narrow">
      <PageHead
        title="Enter your password"
        lead="Enter your password again to export or erase data, manage users or create webhook secrets. This protects you if you leave your browser open."
      />
      <form className="action-form" method="post" action="/api/auth/confirm">
        {flash && (
          <Notice tone="bad" role="alert">
            <p>{flash.message}</p>
          </Notice>
        )}
        <input type="hidden" name="next" value={localPath(query.next)} />
        <input type="email" autoComplete="username" value={actor.email} readOnly hidden />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
          autoFocus
        />
        <div className="button-row">
          <Button type="submit">Continue</Button>
        </div>
      </form>
    </div>
  )
}
