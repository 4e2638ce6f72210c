import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { CardPage } from '#components/admin/card-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/controls.tsx'
import { decryptFlash, flashCookie } from '#lib/auth/form-flash.ts'
import { paths } from '#lib/paths.ts'
import { findPasswordLink } from '#lib/users/reset-password.ts'
import { MIN_PASSWORD_CHARS } from '#lib/users/schema.ts'
import '#components/admin/card-page.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Choose your password', robots: { index: false } }

type Props = { params: Promise<{ token: string }> }

export default async function ChoosePasswordPage({ params }: Props) {
  const { token } = await params
  const link = await findPasswordLink(token)
  if (!link) {
    return (
      <CardPage
        title="This link no longer works"
        lead="It was already used, has expired, or has been replaced by a newer one."
        action={null}
      >
        <p>
          <a href={paths.forgotPassword()}>Request a new link</a>. If you were invited, ask an admin
          for another invitation.
        </p>
      </CardPage>
    )
  }
  const page = paths.choosePassword(token)
  const flash = await decryptFlash((await cookies()).get(flashCookie(page).name)?.value)
  return (
    <CardPage
      title="Choose your password"
      lead={`For the account ${link.user.email}.`}
      action="/api/auth/password"
      message={flash?.message}
    >
      <input type="hidden" name="token" value={token} />
      {/* Password managers store the new password under this name. */}
      <input
        type="email"
        name="username"
        autoComplete="username"
        value={link.user.email}
        readOnly
        hidden
      />
      <TextField
        label="New password"
        help={`At least ${MIN_PASSWORD_CHARS} characters. Several unrelated words are easy to remember.`}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={MIN_PASSWORD_CHARS}
        maxLength={200}
        errors={flash?.fields.password}
        autoFocus
      />
      <Button type="submit">Set password</Button>
    </CardPage>
  )
}
