import type { Metadata } from 'next'
import { type Column, DataTable } from '#components/admin/data-table.tsx'
import { Moment } from '#components/admin/moment.tsx'
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
      key: 'sealed',
      title: 'Sealed',
      cell: (it) => it.suppressedAt && <Moment at={it.suppressedAt} timeZone={actor.timeZone} />,
    },
    {
      key: 'until',
      title: 'Destroyed',
      cell: (it) =>
        it.legalHold ? (
          `Held: ${it.legalHold}`
        ) : (
          <>
            {it.eraseAfter && <Moment at={it.eraseAfter} timeZone={actor.timeZone} />} ({it.rule})
          </>
        ),
    },
    { key: 'hold', title: 'Hold', cell: (it) => <LegalHold id={it.id} hold={it.legalHold} /> },
  ]
  return (
    <>
      <PageHead
        title="Erasure"
        lead="Who asked to be forgotten. Nobody sees their data any more; it is destroyed on the date of the law, unless somebody must keep it. A case is erased from its own page."
      />
      {rows.length === 0 ? (
        <EmptyState title="Nobody is sealed">
          <p>Whoever is erased waits here until their data is destroyed.</p>
        </EmptyState>
      ) : (
        <DataTable caption="Sealed persons" columns={columns} rows={rows} rowKey={(it) => it.id} />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(to) => withQuery('/admin/people', { page: to === 1 ? undefined : to })}
      />
    </>
  )
}
