import type { Metadata } from 'next'
import Link from 'next/link'
import { type Column, DataTable } from '#components/admin/data-table.tsx'
import { FilterBar, FilterSelect } from '#components/admin/filter-bar.tsx'
import { Moment } from '#components/admin/moment.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { LEAD_STAGES, stageLabel } from '#lib/leads/lead.ts'
import { listRequests, REQUESTS_A_PAGE } from '#lib/leads/staff-queries.ts'
import { paging } from '#lib/paging.ts'
import { withQuery } from '#lib/paths.ts'
import type { SearchParams } from '../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Requests' }

type Row = Awaited<ReturnType<typeof listRequests>>['rows'][number]

export default async function LeadsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requirePermission('lead:read')
  const query = await searchParams
  const { q, page } = paging.parse(query)
  const stage = LEAD_STAGES.find((it) => it === query.stage)
  const mine = query.mine === '1'
  const { rows, total } = await listRequests(actor, { q, stage, mine, page })
  const filtered = Boolean(q || stage || mine)
  const columns: Column<Row>[] = [
    {
      key: 'name',
      title: 'Name',
      cell: (it) => (
        <Link href={`/admin/leads/${it.id}`} prefetch={false}>
          {it.name}
        </Link>
      ),
    },
    {
      key: 'reference',
      title: 'Reference',
      minor: true,
      cell: (it) => <code>{it.reference}</code>,
    },
    {
      key: 'stage',
      title: 'Stage',
      cell: (it) => (
        <Badge tone={it.lead.stage === 'NEW' ? 'lamp' : 'plain'}>{stageLabel[it.lead.stage]}</Badge>
      ),
    },
    {
      key: 'about',
      title: 'About',
      minor: true,
      cell: (it) => it.lead.course?.title ?? it.lead.topic?.name ?? 'In general',
    },
    {
      key: 'assignee',
      title: 'With',
      minor: true,
      cell: (it) => it.lead.assignee?.name ?? '–',
    },
    {
      key: 'at',
      title: 'Asked',
      align: 'end',
      cell: (it) => <Moment at={it.createdAt} timeZone={actor.timeZone} />,
    },
  ]
  return (
    <>
      <PageHead title="Requests" lead="People who asked for counselling." />
      <FilterBar action="/admin/leads" q={q} searchLabel="Name, e-mail, phone or reference">
        <FilterSelect
          name="stage"
          label="Stage"
          value={stage}
          options={LEAD_STAGES.map((it) => ({ value: it, label: stageLabel[it] }))}
        />
        <label className="admin-check">
          <input type="checkbox" name="mine" value="1" defaultChecked={mine} />
          Mine
        </label>
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={filtered ? 'Nobody fits these filters' : 'Nobody has asked yet'}>
          <p>
            {filtered ? (
              <Link href="/admin/leads">Show all requests</Link>
            ) : (
              'A request appears here the moment it is stored.'
            )}
          </p>
        </EmptyState>
      ) : (
        <>
          <p className="admin-count" role="status">
            {total.toLocaleString('en-IN')} {total === 1 ? 'request' : 'requests'}
          </p>
          <DataTable caption="Requests" columns={columns} rows={rows} rowKey={(it) => it.id} />
        </>
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / REQUESTS_A_PAGE)}
        href={(to) =>
          withQuery('/admin/leads', {
            q,
            stage,
            mine: mine ? '1' : undefined,
            page: to === 1 ? undefined : to,
          })
        }
      />
    </>
  )
}
