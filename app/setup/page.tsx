import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { CardPage, EmailField } from '#components/admin/card-page.tsx'
import { Button } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/controls.tsx'
import { decryptFlash, flashCookie } from '#lib/auth/form-flash.ts'
import { hasUsers } from '#lib/users/commands.ts'
import { MIN_PASSWORD_CHARS } from '#lib/users/schema.ts'
import { isSetupToken } from '#lib/users/setup-token.ts'
import '#components/admin/card-page.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Set up', robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SetupPage({ searchParams }: Props) {
  if (await hasUsers()) notFound()
  const { token } = await searchParams
  if (typeof token !== 'string' || !(await isSetupToken(token))) {
    return (
      <CardPage
        title="Welcome to Lectern"
        lead="There are no users yet. The first admin is created with a link that only the operator of this site has."
        action={null}
      >
        <p>
          Lectern prints this link when it starts: see the terminal that runs <code>npm start</code>
          , or the log of the service. It is printed at each start until there is an admin.
        </p>
      </CardPage>
    )
  }
  const flash = await decryptFlash((await cookies()).get(flashCookie('/setup').name)?.value)
  const { fields = {}, values = {} } = flash ?? {}
  return (
    <CardPage
      title="Welcome to Lectern"
      lead="There are no users yet. Create the first admin, who can then create all other users."
      action="/api/auth/setup"
      message={flash?.message}
    >
      <input type="hidden" name="setup" value={token} />
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        required
        maxLength={120}
        defaultValue={values.name}
        errors={fields.name}
      />
      <EmailField defaultValue={values.email} errors={fields.email} />
      <TextField
        label="Password"
        help={`At least ${MIN_PASSWORD_CHARS} characters. A sentence is easy to remember.`}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={MIN_PASSWORD_CHARS}
        maxLength={200}
        errors={fields.password}
      />
      <Button type="submit">Create the first admin</Button>
    </CardPage>
  )
}
