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

const TITLE = 'Check your e-mail'
const LEAD =
  'If this address belongs to a request, we have sent it a link and a code. Use either of them, once, within the next 15 minutes.'

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
        Didn’t get it? Request another e-mail
      </ButtonLink>
    </PageShell>
  )
}
