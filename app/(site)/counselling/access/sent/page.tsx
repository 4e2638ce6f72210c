import type { Metadata } from 'next'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { PageShell } from '#components/site/page-shell.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { paths } from '#lib/paths.ts'
import { getSiteFrame } from '../../../../site-frame.ts'

export const dynamic = 'force-dynamic'

const TITLE = 'Look into your mailbox'
const LEAD =
  'If we know that address, a link is on its way to it. It works once, within 15 minutes.'

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await getSiteFrame(), {
    title: TITLE,
    description: LEAD,
    path: paths.accessPart('sent'),
    robots: 'noindex',
  })
}

export default function Page() {
  return (
    <PageShell title={TITLE} lead={LEAD} width="text">
      <ButtonLink href={paths.access()} look="secondary">
        Nothing came? Ask again
      </ButtonLink>
    </PageShell>
  )
}
