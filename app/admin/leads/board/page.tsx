import type { Metadata } from 'next'
import { PageHead } from '#components/admin/page-head.tsx'
import { LeadBoard } from '#components/leads/lead-board.tsx'
import { NextLink } from '#components/leads/next-link.tsx'
import { tableRow } from '#components/leads/table-row.ts'
import { WorkspaceNav } from '#components/leads/workspace-nav.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { stageLabel } from '#lib/leads/lead.ts'
import { listBoard } from '#lib/leads/listing/list-queries.ts'
import type { SearchParams } from '../../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Board of requests' }

export default async function BoardPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requirePermission('lead:read')
  const mine = (await searchParams).mine === '1'
  const now = new Date()
  const columns = await listBoard(actor, { mine }, now)
  return (
    <>
      <PageHead title="Board" lead="Open cases by stage, and those closed in the last 30 days.">
        <a
          className="button is-secondary"
          href={mine ? '/admin/leads/board' : '/admin/leads/board?mine=1'}
        >
          {mine ? 'All cases' : 'Only mine'}
        </a>
        <NextLink />
      </PageHead>
      <WorkspaceNav at="board" />
      <LeadBoard
        columns={columns.map(({ stage, total, rows }) => ({
          stage,
          label: stageLabel[stage],
          total,
          rows: rows.map((it) => tableRow(it, now)),
        }))}
        timeZone={actor.timeZone}
      />
    </>
  )
}
