import type { Metadata } from 'next'
import { type Column, DataTable } from '#components/admin/data-table.tsx'
import { FilterBar, FilterSelect } from '#components/admin/filter-bar.tsx'
import { Moment } from '#components/admin/moment.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { type AuditRow, listAudit } from '#lib/audit/staff-queries.ts'
import { requirePermission } from '#lib/auth/session.ts'
import { CONTENT_KINDS, type ContentKindName, editPath } from '#lib/content-kind.ts'
import { paging } from '#lib/format/paging.ts'
import { withQuery } from '#lib/paths.ts'
import type { SearchParams } from '../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Audit' }

/** What an entry is about, by how its action begins. */
const groups: readonly { value: string; label: string; begins: readonly string[] }[] = [
  { value: 'content', label: 'Content', begins: ['content.'] },
  { value: 'release', label: 'Planned publication', begins: ['release.'] },
  { value: 'course', label: 'Intakes, fees, claims', begins: ['course.'] },
  {
    value: 'opened',
    label: 'Opened or exported',
    begins: ['person.open', 'person.export', 'lead.export', 'delivery.show'],
  },
  { value: 'lead', label: 'Requests', begins: ['lead.'] },
  { value: 'person', label: 'Persons: opened, erased, joined', begins: ['person.'] },
  { value: 'user', label: 'Users and sign-ins', begins: ['user.'] },
  { value: 'house', label: 'Set-up', begins: ['house.'] },
]

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requirePermission('audit:read')
  const query = await searchParams
  const { page } = paging.parse(query)
  const group = groups.find((it) => it.value === query.action)
  const { rows, total, pages } = await listAudit(actor, { actions: group?.begins, page })
  const columns: Column<AuditRow>[] = [
    {
      key: 'at',
      title: 'When',
      cell: (it) => <Moment at={it.at} timeZone={actor.timeZone} />,
    },
    { key: 'who', title: 'Who', cell: (it) => it.actor ?? 'The house' },
    { key: 'action', title: 'What', cell: (it) => it.action },
    { key: 'subject', title: 'On', cell: (it) => <Subject row={it} /> },
    {
      key: 'reason',
      title: 'Why',
      cell: (it) => it.reason,
    },
    {
      key: 'data',
      title: 'With',
      cell: (it) => dataOf(it.data) && <code className="admin-data">{dataOf(it.data)}</code>,
    },
  ]
  return (
    <>
      <PageHead
        title="Audit"
        lead="Who did what. Nobody can change or remove a line, by any door."
      />
      <FilterBar action="/admin/audit" searchLabel={null}>
        <FilterSelect name="action" label="About" value={group?.value} options={groups} />
      </FilterBar>
      <p className="admin-count" role="status">
        {total.toLocaleString('en-IN')} {total === 1 ? 'entry' : 'entries'}
      </p>
      <DataTable caption="Audit" columns={columns} rows={rows} rowKey={(it) => it.id} />
      <Pagination
        page={page}
        pages={pages}
        href={(to) =>
          withQuery('/admin/audit', {
            action: group?.value,
            page: to === 1 ? undefined : to,
          })
        }
      />
    </>
  )
}

function Subject({ row: { subjectKind, subjectId } }: { row: AuditRow }) {
  const kind = CONTENT_KINDS.find((it): it is ContentKindName => it === subjectKind)
  const href = kind && subjectId ? editPath(kind, subjectId) : null
  const words = subjectKind.toLowerCase()
  return href ? <a href={href}>{words}</a> : words
}

const dataOf = (data: unknown) => {
  const text = JSON.stringify(data)
  return text === '{}' ? '' : text
}
