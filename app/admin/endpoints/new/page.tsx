import type { Metadata } from 'next'
import { PageHead } from '#components/admin/page-head.tsx'
import { NewEndpoint } from '#components/outbox/new-subscription.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { defaultStageMap } from '#lib/webhooks/stage-map.ts'
import { wordsByStage } from '#lib/webhooks/subscription.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'New webhook' }

export default async function NewEndpointPage() {
  await requirePermission('settings:manage')
  return (
    <div className="admin-narrow">
      <PageHead
        title="New webhook"
        lead="A CRM or another program that is told of requests, signed by the Standard Webhooks rules."
      />
      <NewEndpoint stageWords={wordsByStage(defaultStageMap())} />
    </div>
  )
}
