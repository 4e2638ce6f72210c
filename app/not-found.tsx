import type { Metadata } from 'next'
import { ErrorPage } from '#components/site/error-page.tsx'
import SiteLayout from './(site)/layout.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'There is no such page', robots: { index: false } }

/** For addresses that are nobody's; in production the front knows them all and never asks. */
export default function NotFound() {
  return (
    <SiteLayout>
      <ErrorPage status={404} />
    </SiteLayout>
  )
}
