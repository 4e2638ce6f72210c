import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { CardPage, EmailField } from '#components/admin/card-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/controls.tsx'
import { localPath } from '#lib/auth/callback-url.ts'
import { decryptFlash, flashCookie } from '#lib/auth/form-flash.ts'
import { currentActor } from '#lib/auth/session.ts'
import { paths } from '#lib/paths.ts'
import { hasUsers } from '#lib/users/commands.ts'
import '#components/admin/card-page.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams
  const path = localPath(query.callbackUrl)
  if (await currentActor()) redirect(path)
  if (!(await hasUsers())) redirect('/setup')
  const flash = await decryptFlash((await cookies()).get(flashCookie('/sign-in').name)?.value)
  return (
    <CardPage
      title="Sign in"
      lead="For staff only."
      action="/api/auth/sign-in"
      message={flash?.message}
      done={
        query.password === 'chosen' ? 'Your password has been set. You can now sign in.' : undefined
      }
    >
      <input type="hidden" name="callbackUrl" value={path} />
      <EmailField defaultValue={flash?.values.email} autoFocus={!flash?.values.email} />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
        autoFocus={Boolean(flash?.values.email)}
      />
      <Button type="submit">Sign in</Button>
      <p>
        <a href={paths.forgotPassword()}>Forgot your password?</a>
      </p>
    </CardPage>
  )
}
