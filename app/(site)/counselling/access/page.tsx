import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { AccessForm } from '#components/people/access-form.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { PageShell } from '#components/site/page-shell.tsx'
import { formIdOf } from '#lib/internal-request.ts'
import { paths } from '#lib/paths.ts'
import { findFormState } from '#lib/requests/form-state.ts'
import { getSiteFrame } from '../../../site-frame.ts'

export const dynamic = 'force-dynamic'

const TITLE = 'Your data'
const LEAD =
  'See, download or erase what we have stored about you. We e-mail you a link, so that only you can open the page.'

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await getSiteFrame(), {
    title: TITLE,
    description: LEAD,
    path: paths.access(),
    robots: 'noindex',
  })
}

export default async function Page() {
  const formState = findFormState(formIdOf(await headers()))
  return (
    <PageShell title={TITLE} lead={LEAD} width="text">
      <AccessForm
        value={formState?.values.email ?? ''}
        error={
          formState ? (formState.message ?? Object.values(formState.errors)[0]?.[0] ?? null) : null
        }
      />
    </PageShell>
  )
}
