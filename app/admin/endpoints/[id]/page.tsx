import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DateTime } from '#components/admin/date-time.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { DeliveryLog } from '#components/outbox/delivery-log.tsx'
import { SubscriptionActions, SubscriptionForm } from '#components/outbox/subscription-actions.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'
import { paging } from '#lib/format/paging.ts'
import { isUuid } from '#lib/format/uuid.ts'
import { findSubscription, listDeliveries } from '#lib/webhooks/staff-queries.ts'
import { DELIVERY_STATES, namesByStage, subscriptionState } from '#lib/webhooks/subscription.ts'
import type { SearchParams } from '../../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Webhook' }

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

export default async function SubscriptionPage({ params, searchParams }: Props) {
  const actor = await requirePermission('settings:manage')
  const { id } = await params
  const subscription = isUuid(id) ? await findSubscription(actor, id) : null
  if (!subscription) notFound()
  const query = await searchParams
  const { page } = paging.parse(query)
  const state = DELIVERY_STATES.find((it) => it === query.state)
  const type = typeof query.type === 'string' && query.type !== '' ? query.type : undefined
  const log = await listDeliveries(actor, { subscriptionId: id, state, type, page })
  const { tone, label } = subscriptionState(subscription)
  const isWebhook = subscription.channel === 'WEBHOOK' && subscription.deletedAt === null
  return (
    <div className="outbox-page">
      <PageHead
        title={subscription.name}
        lead={
          subscription.url ? (
            <span className="outbox-url">{subscription.url}</span>
          ) : (
            'Built-in mail'
          )
        }
      >
        <Badge tone={tone}>{label}</Badge>
      </PageHead>
      {subscription.pausedAt && (
        <Notice tone="warning" title="Paused: events are kept until you resume it">
          <p>
            Since <DateTime at={subscription.pausedAt} timeZone={actor.timeZone} />.{' '}
            {subscription.pausedReason}
          </p>
        </Notice>
      )}
      {subscription.failingSince && (
        <Notice tone="bad" title="Deliveries are failing">
          <p>
            Failing since <DateTime at={subscription.failingSince} timeZone={actor.timeZone} />.
            Each delivery is retried for 72 hours.
          </p>
        </Notice>
      )}
      {subscription.previousSecretExpiresAt &&
        subscription.previousSecretExpiresAt > new Date() && (
          <Notice title="Two secrets are valid at the moment">
            <p>
              The older one until{' '}
              <DateTime at={subscription.previousSecretExpiresAt} timeZone={actor.timeZone} />.
            </p>
          </Notice>
        )}
      {!subscription.deletedAt && (
        <SubscriptionActions
          id={id}
          paused={subscription.pausedAt !== null}
          isWebhook={isWebhook}
          failed={subscription.failed}
        />
      )}
      <DeliveryLog
        subscriptionId={id}
        channel={subscription.channel}
        log={log}
        state={state}
        type={type}
        page={page}
        timeZone={actor.timeZone}
      />
      {isWebhook && (
        <section className="admin-narrow" aria-labelledby="endpoint-settings">
          <h2 id="endpoint-settings">Settings</h2>
          <SubscriptionForm
            id={id}
            initial={{
              name: subscription.name,
              url: subscription.url ?? '',
              eventTypes: subscription.eventTypes,
              stageNames: namesByStage(subscription.stageMap),
            }}
          />
          <p className="field-help">
            Your CRM reports outcomes, signed with the same secret, by POST to{' '}
            <code className="outbox-url">{`${env().siteUrl}/api/v1/requests/{reference}/outcome`}</code>
            .
          </p>
        </section>
      )}
    </div>
  )
}
