import type { Metadata } from 'next'
import { type Column, DataTable } from '#components/admin/data-table.tsx'
import { DateTime } from '#components/admin/date-time.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { LegalHold } from '#components/people/legal-hold.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { paging } from '#lib/format/paging.ts'
import { withQuery } from '#lib/paths.ts'
import { listSuppressed, type SuppressedRow } from '#lib/people/suppressed-queries.ts'
import type { SearchParams } from '../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Erasure' }

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requirePermission('person:erase')
  const { page } = paging.parse(await searchParams)
  const { rows, pages } = await listSuppressed(actor, page)
  const columns: Column<SuppressedRow>[] = [
    { key: 'who', title: 'Person', cell: (it) => <code>{it.id}</code> },
    {
      key: 'suppressed',
      title: 'Hidden since',
      cell: (it) => it.suppressedAt && <DateTime at={it.suppressedAt} timeZone={actor.timeZone} />,
    },
    {
      key: 'until',
      title: 'To be deleted on',
      cell: (it) =>
        it.legalHold ? (
          `Held: ${it.legalHold}`
        ) : (
          <>
            {it.eraseAfter && <DateTime at={it.eraseAfter} timeZone={actor.timeZone} />} ({it.rule})
          </>
        ),
    },
    {
      key: 'hold',
      title: 'Legal hold',
      cell: (it) => <LegalHold id={it.id} hold={it.legalHold} />,
    },
  ]
  return (
    <>
      <PageHead
        title="Erasure"
        lead="People whose data is to be erased. It is hidden now and permanently deleted on the legal date, unless a legal hold is set. To erase a person, open one of their cases."
      />
      {rows.length === 0 ? (
        <EmptyState title="No pending erasures">
          <p>
            People are listed here from the request for erasure until their data is permanently
            deleted.
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Pending erasures"
          columns={columns}
          rows={rows}
          rowKey={(it) => it.id}
        />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(to) => withQuery('/admin/people', { page: to === 1 ? undefined : to })}
      />
    </>
  )
}
