import type { Metadata } from 'next'
import { type Column, DataTable } from '#components/admin/data-table.tsx'
import { DateTime } from '#components/admin/date-time.tsx'
import { FilterBar, FilterSelect } from '#components/admin/filter-bar.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { AUDIT_FILTERS, auditLabel, auditSubjectLabel } from '#lib/audit/labels.ts'
import { type AuditRow, listAudit } from '#lib/audit/staff-queries.ts'
import { requirePermission } from '#lib/auth/session.ts'
import { CONTENT_KINDS, type ContentKindName, editPath } from '#lib/content-kind.ts'
import { paging } from '#lib/format/paging.ts'
import { plural } from '#lib/format/plural.ts'
import { withQuery } from '#lib/paths.ts'
import type { SearchParams } from '../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Audit' }

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requirePermission('audit:read')
  const query = await searchParams
  const { page } = paging.parse(query)
  const filter = AUDIT_FILTERS.find((it) => it.value === query.action)
  const { rows, total, pages } = await listAudit(actor, { actions: filter?.actions, page })
  const columns: Column<AuditRow>[] = [
    {
      key: 'at',
      title: 'When',
      cell: (it) => <DateTime at={it.at} timeZone={actor.timeZone} />,
    },
    { key: 'who', title: 'Who', cell: (it) => it.actor ?? 'System' },
    { key: 'action', title: 'Action', cell: (it) => auditLabel(it.action) },
    { key: 'subject', title: 'Subject', cell: (it) => <Subject row={it} /> },
    {
      key: 'reason',
      title: 'Reason',
      cell: (it) => it.reason,
    },
    {
      key: 'data',
      title: 'Details',
      cell: (it) => dataOf(it.data) && <code className="admin-data">{dataOf(it.data)}</code>,
    },
  ]
  return (
    <>
      <PageHead
        title="Audit"
        lead="Who did what, and when. Entries cannot be changed or removed."
      />
      <FilterBar action="/admin/audit" searchLabel={null}>
        <FilterSelect name="action" label="Action" value={filter?.value} options={AUDIT_FILTERS} />
      </FilterBar>
      <p className="admin-count" role="status">
        {plural(total, { one: '# entry', other: '# entries' })}
      </p>
      <DataTable caption="Audit" columns={columns} rows={rows} rowKey={(it) => it.id} />
      <Pagination
        page={page}
        pages={pages}
        href={(to) =>
          withQuery('/admin/audit', {
            action: filter?.value,
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
  const label = auditSubjectLabel(subjectKind)
  return href ? <a href={href}>{label}</a> : label
}

const dataOf = (data: unknown) => {
  const text = JSON.stringify(data)
  return text === '{}' ? '' : text
}
