import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Moment } from '#components/admin/moment.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { DeliveryLog } from '#components/outbox/delivery-log.tsx'
import { EndpointForm, EndpointWork } from '#components/outbox/subscription-actions.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'
import { paging } from '#lib/format/paging.ts'
import { isUuid } from '#lib/format/uuid.ts'
import { findSubscription, listDeliveries } from '#lib/webhooks/staff-queries.ts'
import { DELIVERY_STATES, subscriptionState, wordsByStage } from '#lib/webhooks/subscription.ts'
import type { SearchParams } from '../../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Webhook' }

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

export default async function EndpointPage({ params, searchParams }: Props) {
  const actor = await requirePermission('settings:manage')
  const { id } = await params
  const endpoint = isUuid(id) ? await findSubscription(actor, id) : null
  if (!endpoint) notFound()
  const query = await searchParams
  const { page } = paging.parse(query)
  const state = DELIVERY_STATES.find((it) => it === query.state)
  const type = typeof query.type === 'string' && query.type !== '' ? query.type : undefined
  const log = await listDeliveries(actor, { subscriptionId: id, state, type, page })
  const { tone, label } = subscriptionState(endpoint)
  const isWebhook = endpoint.channel === 'WEBHOOK' && endpoint.deletedAt === null
  return (
    <div className="outbox-page">
      <PageHead
        title={endpoint.name}
        lead={
          endpoint.url ? <span className="outbox-url">{endpoint.url}</span> : 'Mail of the house'
        }
      >
        <Badge tone={tone}>{label}</Badge>
      </PageHead>
      {endpoint.pausedAt && (
        <Notice tone="warning" title="Paused: what happens meanwhile waits">
          <p>
            Since <Moment at={endpoint.pausedAt} timeZone={actor.timeZone} />.{' '}
            {endpoint.pausedReason}
          </p>
        </Notice>
      )}
      {endpoint.failingSince && (
        <Notice tone="bad" title="Nothing has been taken for a while">
          <p>
            Failing since <Moment at={endpoint.failingSince} timeZone={actor.timeZone} />; each is
            tried again for 72 hours.
          </p>
        </Notice>
      )}
      {endpoint.previousSecretExpiresAt && endpoint.previousSecretExpiresAt > new Date() && (
        <Notice title="Two secrets are valid">
          <p>
            The older one until{' '}
            <Moment at={endpoint.previousSecretExpiresAt} timeZone={actor.timeZone} />.
          </p>
        </Notice>
      )}
      {!endpoint.deletedAt && (
        <EndpointWork
          id={id}
          paused={endpoint.pausedAt !== null}
          isWebhook={isWebhook}
          dead={endpoint.failed}
        />
      )}
      <DeliveryLog
        subscriptionId={id}
        channel={endpoint.channel}
        log={log}
        state={state}
        type={type}
        page={page}
        timeZone={actor.timeZone}
      />
      {isWebhook && (
        <section className="admin-narrow" aria-labelledby="endpoint-settings">
          <h2 id="endpoint-settings">Settings</h2>
          <EndpointForm
            id={id}
            initial={{
              name: endpoint.name,
              url: endpoint.url ?? '',
              eventTypes: endpoint.eventTypes,
              stageWords: wordsByStage(endpoint.stageMap),
            }}
          />
          <p className="field-help">
            Outcomes come back, signed with the same secret, by POST to{' '}
            <code className="outbox-url">{`${env().siteUrl}/api/v1/requests/{reference}/outcome`}</code>
            .
          </p>
        </section>
      )}
    </div>
  )
}
