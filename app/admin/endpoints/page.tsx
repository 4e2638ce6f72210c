import type { Metadata } from 'next'
import Link from 'next/link'
import { type Column, DataTable } from '#components/admin/data-table.tsx'
import { DateTime } from '#components/admin/date-time.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { listSubscriptions, type SubscriptionView } from '#lib/webhooks/staff-queries.ts'
import { subscriptionChannelLabel, subscriptionState } from '#lib/webhooks/subscription.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Webhooks' }

export default async function SubscriptionsPage() {
  const actor = await requirePermission('settings:manage')
  const columns: Column<SubscriptionView>[] = [
    {
      key: 'name',
      title: 'Name',
      cell: (it) => (
        <Link href={`/admin/endpoints/${it.id}`} prefetch={false}>
          {it.name}
        </Link>
      ),
    },
    {
      key: 'channel',
      title: 'Channel',
      minor: true,
      cell: (it) => subscriptionChannelLabel[it.channel],
    },
    {
      key: 'state',
      title: 'State',
      cell: (it) => {
        const { tone, label } = subscriptionState(it)
        return <Badge tone={tone}>{label}</Badge>
      },
    },
    {
      key: 'since',
      title: 'Failing since',
      minor: true,
      cell: (it) =>
        it.failingSince ? <DateTime at={it.failingSince} timeZone={actor.timeZone} /> : '–',
    },
    { key: 'waiting', title: 'Waiting', align: 'end', cell: (it) => it.waiting },
    { key: 'failed', title: 'Failed deliveries', align: 'end', cell: (it) => it.failed },
  ]
  return (
    <div className="outbox-page">
      <PageHead
        title="Webhooks"
        lead="Where events about requests are sent: built-in mail and your CRM webhooks."
      >
        <ButtonLink href="/admin/endpoints/new">New webhook</ButtonLink>
      </PageHead>
      <DataTable
        caption="Webhooks"
        columns={columns}
        rows={await listSubscriptions(actor)}
        rowKey={(it) => it.id}
      />
      <p className="field-help">
        A failed delivery is retried for 72 hours, in order for each person. After that, it is
        listed here as failed until someone retries it.
      </p>
    </div>
  )
}
