import type { Metadata } from 'next'
import Link from 'next/link'
import { Card, DayBars, Figures } from '#components/admin/dashboard.tsx'
import { type Column, DataTable } from '#components/admin/data-table.tsx'
import { DateTime } from '#components/admin/date-time.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { StateBadge } from '#components/admin/state-badge.tsx'
import { viewsByDay } from '#lib/analytics/staff-queries.ts'
import { requirePermission, type StaffActor } from '#lib/auth/session.ts'
import { contentKindInfo, editPath } from '#lib/content-kind.ts'
import { LEAD_STAGES, stageLabel } from '#lib/leads/lead.ts'
import {
  countLeads,
  firstResponseTimes,
  listOpenAttempts,
} from '#lib/leads/listing/staff-queries.ts'
import {
  countByState,
  listOwnDrafts,
  type StateCount,
} from '#lib/publishing/listing/staff-queries.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Overview' }

export default async function DashboardPage() {
  const actor = await requirePermission('admin:enter')
  const [counts, drafts, leads, response, attempts, days] = await Promise.all([
    countByState(actor),
    listOwnDrafts(actor),
    countLeads(actor),
    firstResponseTimes(actor),
    listOpenAttempts(actor),
    viewsByDay(actor, 7, new Date()),
  ])
  return (
    <>
      <PageHead
        title={`Hello, ${actor.name.split(' ')[0]}`}
        lead="Your open work and the site’s figures."
      />
      <div className="admin-cards">
        {leads && <Requests leads={leads} response={response} />}
        {attempts.length > 0 && <OpenAttempts actor={actor} attempts={attempts} />}
        {drafts.length > 0 && <OwnDrafts actor={actor} drafts={drafts} />}
        <Card title="Views in the last seven days">
          <DayBars days={days} />
        </Card>
      </div>
      {counts.length > 0 && (
        <DataTable
          caption="Content by state"
          columns={columns}
          rows={counts}
          rowKey={(it) => it.kind}
        />
      )}
    </>
  )
}

const columns: Column<StateCount>[] = [
  {
    key: 'kind',
    title: 'Content',
    cell: (it) => (
      <Link href={contentKindInfo[it.kind].adminPath}>{contentKindInfo[it.kind].plural}</Link>
    ),
  },
  { key: 'published', title: 'Published', align: 'end', cell: (it) => it.published },
  {
    key: 'pending',
    title: 'Unpublished changes',
    align: 'end',
    cell: (it) => <Filtered count={it.pending} kind={it.kind} state="pending" />,
  },
  {
    key: 'draft',
    title: 'Drafts',
    align: 'end',
    cell: (it) => <Filtered count={it.draft} kind={it.kind} state="draft" />,
  },
]

function Filtered({
  count,
  kind,
  state,
}: {
  count: number
  kind: StateCount['kind']
  state: string
}) {
  if (count === 0) return '0'
  return (
    <Link href={`${contentKindInfo[kind].adminPath}?state=${state}`}>
      {count}
      <span className="visually-hidden">
        {' '}
        {contentKindInfo[kind].plural}: {state}
      </span>
    </Link>
  )
}

type RequestsProps = {
  leads: NonNullable<Awaited<ReturnType<typeof countLeads>>>
  response: Awaited<ReturnType<typeof firstResponseTimes>>
}

function Requests({ leads, response }: RequestsProps) {
  const stages = LEAD_STAGES.flatMap((stage) => {
    const value = leads.byStage[stage]
    return value ? [{ name: stageLabel[stage], value }] : []
  })
  return (
    <Card title="Counselling requests" href="/admin/leads">
      <Figures
        figures={[
          { name: 'Last 24 hours', value: leads.lastDay },
          { name: 'Mine, open', value: leads.mine },
          { name: 'Overdue', value: leads.overdue },
          ...stages,
        ]}
      />
      {stages.length === 0 && <p>No requests yet.</p>}
      {response && (
        <p>
          First attempt within {minutesInWords(response.median)} for half of {response.count} cases,
          within {minutesInWords(response.p90)} for 90 % (last 30 days).
        </p>
      )}
    </Card>
  )
}

function OpenAttempts({
  actor,
  attempts,
}: {
  actor: StaffActor
  attempts: Awaited<ReturnType<typeof listOpenAttempts>>
}) {
  return (
    <Card title="Calls without an outcome">
      <ul className="admin-plain-list">
        {attempts.map((it) => (
          <li key={it.id}>
            <Link href={`/admin/leads/${it.leadId}`} prefetch={false}>
              {it.name}
            </Link>
            <span>
              {it.mine ? 'You' : it.who}, <DateTime at={it.startedAt} timeZone={actor.timeZone} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Formats minutes as “25 min”, “3 h” or “2 days”. */
function minutesInWords(minutes: number): string {
  if (minutes < 90) return `${minutes} min`
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} days`
}

function OwnDrafts({
  actor,
  drafts,
}: {
  actor: StaffActor
  drafts: Awaited<ReturnType<typeof listOwnDrafts>>
}) {
  return (
    <Card title="My drafts" href="/admin/articles?mine=1">
      <ul className="admin-plain-list">
        {drafts.map((it) => (
          <li key={it.id}>
            <Link href={editPath(it.kind, it.id) ?? '/admin'}>{it.title}</Link>
            <span>
              <StateBadge state={it.state} />{' '}
              <DateTime at={it.updatedAt} timeZone={actor.timeZone} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
