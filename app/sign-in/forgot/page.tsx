import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { CardPage, EmailField } from '#components/admin/card-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { decryptFlash, flashCookie } from '#lib/auth/form-flash.ts'
import { env } from '#lib/env.ts'
import { paths } from '#lib/paths.ts'
import { getSiteFrame } from '../../site-frame.ts'
import '#components/admin/card-page.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Forgot your password?', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ForgotPasswordPage({ searchParams }: Props) {
  const title = 'Forgot your password?'
  if (!env().smtpUrl) {
    const { email } = (await getSiteFrame()).settings.site
    return (
      <CardPage title={title} lead="This site does not send e-mails." action={null}>
        <p>
          Ask an admin of this site to set a new password for you. If you do not know any, write to{' '}
          <a href={`mailto:${email}`}>{email}</a>.
        </p>
        <p>
          <a href={paths.signIn()}>Back to sign-in</a>
        </p>
      </CardPage>
    )
  }
  if ((await searchParams).sent !== undefined) {
    return (
      <CardPage
        title="Check your e-mail"
        lead="If there is an account with this address, we have sent it a link to choose a new password."
        action={null}
      >
        <p>
          The link works once and expires after one hour. If nothing arrives, check your spam
          folder.
        </p>
        <p>
          <a href={paths.signIn()}>Back to sign-in</a>
        </p>
      </CardPage>
    )
  }
  const flash = await decryptFlash(
    (await cookies()).get(flashCookie(paths.forgotPassword()).name)?.value,
  )
  return (
    <CardPage
      title={title}
      lead="Enter the e-mail address of your account. We will send you a link to choose a new password."
      action="/api/auth/forgot"
      message={flash?.message}
    >
      <EmailField defaultValue={flash?.values.email} autoFocus />
      <Button type="submit">Send the link</Button>
      <p>
        <a href={paths.signIn()}>Back to sign-in</a>
      </p>
    </CardPage>
  )
}
