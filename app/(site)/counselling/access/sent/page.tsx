import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { CodeForm } from '#components/people/code-form.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { PageShell } from '#components/site/page-shell.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { formIdOf } from '#lib/internal-request.ts'
import { paths } from '#lib/paths.ts'
import { findFormState } from '#lib/requests/form-state.ts'
import { getSiteFrame } from '../../../../site-frame.ts'

export const dynamic = 'force-dynamic'

const TITLE = 'Check your mailbox'
const LEAD =
  'If we know this address, we have sent a link and a code to it. Use either one: it works once, within 15 minutes.'

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await getSiteFrame(), {
    title: TITLE,
    description: LEAD,
    path: paths.accessPart('sent'),
    robots: 'noindex',
  })
}

export default async function Page() {
  const formState = findFormState(formIdOf(await headers()))
  return (
    <PageShell title={TITLE} lead={LEAD} width="text">
      <CodeForm error={formState?.message ?? null} />
      <ButtonLink href={paths.access()} look="secondary">
        No e-mail? Request another one
      </ButtonLink>
    </PageShell>
  )
}
