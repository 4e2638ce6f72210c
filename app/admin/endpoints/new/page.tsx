import type { Metadata } from 'next'
import { PageHead } from '#components/admin/page-head.tsx'
import { NewSubscription } from '#components/outbox/new-subscription.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { defaultStageMap } from '#lib/webhooks/stage-map.ts'
import { namesByStage } from '#lib/webhooks/subscription.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'New webhook' }

export default async function NewSubscriptionPage() {
  await requirePermission('settings:manage', { confirmed: true })
  return (
    <div className="admin-narrow">
      <PageHead
        title="New webhook"
        lead="A CRM or another system that receives events about requests, signed as described by Standard Webhooks."
      />
      <NewSubscription stageNames={namesByStage(defaultStageMap())} />
    </div>
  )
}
