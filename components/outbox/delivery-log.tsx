import Link from 'next/link'
import { type Column, DataTable } from '#components/admin/data-table.tsx'
import { DateTime } from '#components/admin/date-time.tsx'
import { FilterBar, FilterSelect } from '#components/admin/filter-bar.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import type { Paged } from '#lib/format/paging.ts'
import {
  type EventType,
  eventLabel,
  MAIL_EVENT_TYPES,
  WEBHOOK_EVENT_TYPES,
} from '#lib/outbox/event.ts'
import { withQuery } from '#lib/paths.ts'
import {
  DELIVERY_STATES,
  type DeliveryState,
  deliveryLabel,
  type SubscriptionChannel,
} from '#lib/webhooks/subscription.ts'

type Row = {
  id: string
  state: DeliveryState
  cause: 'EVENT' | 'TEST' | 'REPLAY'
  attempts: number
  createdAt: Date
  nextAttemptAt: Date
  event: { type: string }
  attemptLog: { error: string | null }[]
}

type Props = {
  subscriptionId: string
  channel: SubscriptionChannel
  log: Paged<Row>
  state: DeliveryState | undefined
  type: string | undefined
  page: number
  timeZone: string
}

/** The deliveries of a subscription, newest first. */
export function DeliveryLog({ subscriptionId, channel, log, state, type, page, timeZone }: Props) {
  const path = `/admin/endpoints/${subscriptionId}`
  const types = [
    ...(channel === 'WEBHOOK' ? WEBHOOK_EVENT_TYPES : MAIL_EVENT_TYPES[channel]),
    'endpoint.test',
  ]
  const filtered = Boolean(state || type)
  return (
    <section className="admin-stack" aria-labelledby="delivery-log">
      <h2 id="delivery-log">Deliveries</h2>
      <FilterBar action={path} searchLabel={null}>
        <FilterSelect
          name="state"
          label="State"
          value={state}
          options={DELIVERY_STATES.map((it) => ({ value: it, label: deliveryLabel[it].label }))}
        />
        <FilterSelect
          name="type"
          label="Event"
          value={type}
          options={types.map((it) => ({ value: it, label: labelOf(it) }))}
        />
      </FilterBar>
      {log.rows.length === 0 ? (
        <EmptyState title={filtered ? 'No results' : 'No deliveries yet'}>
          <p>
            {filtered ? (
              <Link href={path}>Show all deliveries</Link>
            ) : (
              'New deliveries appear here. Send a test to check that they arrive.'
            )}
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Deliveries, newest first"
          columns={columnsFor(timeZone)}
          rows={log.rows}
          rowKey={(it) => it.id}
        />
      )}
      <Pagination
        page={page}
        pages={log.pages}
        href={(to) => withQuery(path, { state, type, page: to === 1 ? undefined : to })}
      />
    </section>
  )
}

const columnsFor = (timeZone: string): Column<Row>[] => [
  {
    key: 'what',
    title: 'Event',
    cell: (it) => (
      <Link href={`/admin/endpoints/deliveries/${it.id}`} prefetch={false}>
        {labelOf(it.event.type)}
        {it.cause === 'REPLAY' && ', retry'}
      </Link>
    ),
  },
  {
    key: 'state',
    title: 'State',
    cell: ({ state }) => (
      <Badge tone={deliveryLabel[state].tone}>{deliveryLabel[state].label}</Badge>
    ),
  },
  { key: 'attempts', title: 'Attempts', align: 'end', minor: true, cell: (it) => it.attempts },
  {
    key: 'last',
    title: 'Last result',
    minor: true,
    cell: (it) => it.attemptLog[0]?.error ?? (it.state === 'DELIVERED' ? 'Accepted' : '–'),
  },
  {
    key: 'at',
    title: 'Time',
    align: 'end',
    cell: (it) => <DateTime at={it.createdAt} timeZone={timeZone} />,
  },
]

const labelOf = (type: string) => eventLabel[type as EventType] ?? type
