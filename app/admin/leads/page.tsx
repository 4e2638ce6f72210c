import type { Metadata } from 'next'
import Link from 'next/link'
import { FilterBar, FilterSelect } from '#components/admin/filter-bar.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { HandOverLeads } from '#components/leads/hand-over-leads.tsx'
import { LeadTable } from '#components/leads/lead-table.tsx'
import { NextLink } from '#components/leads/next-link.tsx'
import { tableRow } from '#components/leads/table-row.ts'
import { WorkspaceNav } from '#components/leads/workspace-nav.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { can } from '#lib/auth/policy.ts'
import { requirePermission } from '#lib/auth/session.ts'
import { paging } from '#lib/format/paging.ts'
import { plural } from '#lib/format/plural.ts'
import { LEAD_STAGES, stageLabel } from '#lib/leads/lead.ts'
import { LEAD_VIEWS, LEADS_PAGE_SIZE, type LeadView } from '#lib/leads/listing/lead-list.ts'
import { listLeads } from '#lib/leads/listing/list-queries.ts'
import { countLeads, listCounsellors } from '#lib/leads/listing/staff-queries.ts'
import { withQuery } from '#lib/paths.ts'
import type { SearchParams } from '../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Requests' }

const EMPTY: Record<LeadView, string> = {
  open: 'New requests appear here as soon as they come in.',
  mine: 'Cases that you call are assigned to you.',
  unassigned: 'Every open case is assigned.',
  overdue: 'No first call and no callback is overdue.',
  quarantine: 'Requests that look like spam are kept here until you release them or they expire.',
  all: 'New requests appear here as soon as they come in.',
}

export default async function LeadsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requirePermission('lead:read')
  const query = await searchParams
  const { q, page } = paging.parse(query)
  const stage = LEAD_STAGES.find((it) => it === query.stage)
  const view = LEAD_VIEWS.find((it) => it === query.view) ?? 'open'
  const now = new Date()
  const [{ rows, total, more }, counsellors, counts] = await Promise.all([
    listLeads(actor, { view, q, stage, page }, now),
    listCounsellors(actor),
    countLeads(actor, now),
  ])
  const filtered = Boolean(q || stage)
  return (
    <>
      <PageHead title="Requests" lead="People who asked for counselling.">
        {can(actor, 'lead:export') && (
          <Link
            className="button is-quiet"
            href={withQuery('/admin/leads/export', { q, stage, view })}
            prefetch={false}
          >
            Export
          </Link>
        )}
        <Link className="button is-quiet" href="/admin/leads/import" prefetch={false}>
          Import
        </Link>
        <Link className="button is-secondary" href="/admin/leads/new" prefetch={false}>
          Add a request
        </Link>
        <NextLink />
      </PageHead>
      <WorkspaceNav
        at={filtered ? '' : view}
        counts={{
          mine: counts?.mine ?? 0,
          overdue: counts?.overdue ?? 0,
          quarantine: counts?.byStage.QUARANTINED ?? 0,
        }}
      />
      <FilterBar
        action="/admin/leads"
        q={q}
        searchLabel="Name, e-mail, phone or reference"
        keep={{ view: view === 'open' ? undefined : view }}
      >
        <FilterSelect
          name="stage"
          label="Stage"
          value={stage}
          options={LEAD_STAGES.map((it) => ({ value: it, label: stageLabel[it] }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState title={filtered ? 'No results' : 'No cases'}>
          <p>{filtered ? <Link href="/admin/leads">Show all open requests</Link> : EMPTY[view]}</p>
        </EmptyState>
      ) : (
        <>
          <p className="admin-count" role="status">
            {plural(
              total,
              more
                ? { one: '# case or more', other: '# or more cases' }
                : { one: '# case', other: '# cases' },
            )}
          </p>
          <LeadTable
            rows={rows.map((it) => tableRow(it, now))}
            counsellors={counsellors}
            timeZone={actor.timeZone}
          />
        </>
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / LEADS_PAGE_SIZE)}
        href={(to) =>
          withQuery('/admin/leads', {
            q,
            stage,
            view: view === 'open' ? undefined : view,
            page: to === 1 ? undefined : to,
          })
        }
      />
      {view === 'mine' && !filtered && can(actor, 'lead:work') && (
        <HandOverLeads me={actor.id} counsellors={counsellors} />
      )}
    </>
  )
}
