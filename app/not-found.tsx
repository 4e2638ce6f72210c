import type { Metadata } from 'next'
import { ErrorPage } from '#components/site/error-page.tsx'
import SiteLayout from './(site)/layout.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Page not found', robots: { index: false } }

/** For paths that no route has; in production the front answers these itself. */
export default function NotFound() {
  return (
    <SiteLayout>
      <ErrorPage status={404} />
    </SiteLayout>
  )
}
