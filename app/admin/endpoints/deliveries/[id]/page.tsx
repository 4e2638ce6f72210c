import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { DateTime } from '#components/admin/date-time.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { DeliveryActions } from '#components/outbox/delivery-actions.tsx'
import { DeliveryAttempts } from '#components/outbox/delivery-attempts.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Facts } from '#components/ui/facts.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { isUuid } from '#lib/format/uuid.ts'
import { type EventType, eventLabel, systemEventData } from '#lib/outbox/event.ts'
import { findDelivery } from '#lib/webhooks/staff-queries.ts'
import { deliveryLabel } from '#lib/webhooks/subscription.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Delivery' }

export default async function DeliveryPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePermission('settings:manage')
  const { id } = await params
  const delivery = isUuid(id) ? await findDelivery(actor, id) : null
  if (!delivery) notFound()
  const { event, subscription, state, replays } = delivery
  const open = state === 'WAITING' || state === 'SENDING'
  const { tone, label } = deliveryLabel[state]
  const { leadId } = event.data as { leadId?: string }
  return (
    <div className="outbox-page">
      <PageHead
        title={eventLabel[event.type as EventType] ?? event.type}
        lead={
          <>
            To <Link href={`/admin/endpoints/${subscription.id}`}>{subscription.name}</Link>
          </>
        }
      >
        <Badge tone={tone}>{label}</Badge>
      </PageHead>
      <div className="admin-card">
        <Facts
          layout="row"
          facts={[
            { name: 'Message id', value: <code>{event.id}</code> },
            {
              name: 'Time of event',
              value: <DateTime at={event.createdAt} timeZone={actor.timeZone} />,
            },
            ...(leadId
              ? [{ name: 'Case', value: <Link href={`/admin/leads/${leadId}`}>Open it</Link> }]
              : []),
            ...(state === 'WAITING' && !subscription.pausedAt
              ? [
                  {
                    name: 'Next attempt',
                    value: <DateTime at={delivery.nextAttemptAt} timeZone={actor.timeZone} />,
                  },
                ]
              : []),
            ...(delivery.replayOfId
              ? [
                  {
                    name: 'Retry of',
                    value: (
                      <Link href={`/admin/endpoints/deliveries/${delivery.replayOfId}`}>
                        this delivery
                      </Link>
                    ),
                  },
                ]
              : []),
            ...replays.map((it, index) => ({
              name: `Retry ${index + 1}`,
              value: (
                <Link href={`/admin/endpoints/deliveries/${it.id}`}>
                  {deliveryLabel[it.state].label}
                </Link>
              ),
            })),
          ]}
        />
      </div>
      <DeliveryActions
        id={id}
        open={open}
        hasPerson={!(event.type in systemEventData)}
        mayRetry={
          !open &&
          subscription.deletedAt === null &&
          !replays.some((it) => it.state === 'WAITING' || it.state === 'SENDING')
        }
      />
      <DeliveryAttempts attempts={delivery.attemptLog} open={open} timeZone={actor.timeZone} />
    </div>
  )
}
