import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { AdminShell } from '#components/admin/admin-shell.tsx'
import { currentActor } from '#lib/auth/session.ts'
import { countLeads } from '#lib/leads/listing/staff-queries.ts'
import { countOwnDrafts } from '#lib/publishing/listing/staff-queries.ts'
import { countFailedDeliveries } from '#lib/webhooks/staff-queries.ts'
import { getSiteFrame } from '../site-frame.ts'
import { readingFont } from './reading-font.ts'
import './admin.css'

export const metadata: Metadata = {
  title: { default: 'Admin', template: '%s · Admin' },
  robots: { index: false, follow: false },
}

/** Layout only; each page checks its own permission. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor()
  if (!actor) return <div className="admin">{children}</div>
  const [frame, drafts, leads, failedDeliveries] = await Promise.all([
    getSiteFrame(),
    countOwnDrafts(actor, 'ARTICLE'),
    countLeads(actor),
    countFailedDeliveries(actor),
  ])
  return (
    <AdminShell
      actor={actor}
      siteName={frame.settings.site.name}
      counts={{ drafts, requests: leads?.byStage.NEW ?? 0, failedDeliveries }}
    >
      <div className={`admin-page ${readingFont.variable}`}>{children}</div>
    </AdminShell>
  )
}
