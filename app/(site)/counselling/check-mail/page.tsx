import type { Metadata } from 'next'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { PageShell } from '#components/site/page-shell.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { paths } from '#lib/paths.ts'
import { getSiteFrame } from '../../../site-frame.ts'

export const dynamic = 'force-dynamic'

const TITLE = 'Check your e-mail'
const LEAD =
  'We have your request. We have sent an e-mail to the address you entered. Open the link in it to confirm that it was you and to see your request. If nothing arrives within a few minutes, check your spam folder.'

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await getSiteFrame(), {
    title: TITLE,
    description: LEAD,
    path: paths.checkMail(),
    robots: 'noindex',
  })
}

export default function Page() {
  return (
    <PageShell title={TITLE} lead={LEAD} width="text">
      <ButtonLink href={paths.access()} look="secondary">
        Request a link to your data
      </ButtonLink>
    </PageShell>
  )
}
