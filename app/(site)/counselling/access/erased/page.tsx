import type { Metadata } from 'next'
import { pageMetadata } from '#components/site/page-metadata.ts'
import { PageShell } from '#components/site/page-shell.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { paths } from '#lib/paths.ts'
import { getSiteFrame } from '../../../../site-frame.ts'

export const dynamic = 'force-dynamic'

const TITLE = 'Your data is erased'
const LEAD =
  'Your data is now locked, and we have asked everyone who received it from us to erase it. It will be permanently deleted as soon as the law allows.'

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await getSiteFrame(), {
    title: TITLE,
    description: LEAD,
    path: paths.accessPart('erased'),
    robots: 'noindex',
  })
}

export default function Page() {
  return (
    <PageShell title={TITLE} lead={LEAD} width="text">
      <ButtonLink href={paths.articles()} look="secondary">
        Continue reading
      </ButtonLink>
    </PageShell>
  )
}
