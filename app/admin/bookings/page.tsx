import type { Metadata } from 'next'
import { type Column, DataTable } from '#components/admin/data-table.tsx'
import { DateTime } from '#components/admin/date-time.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { type BookingRow, bookingStateLabel, listBookings } from '#lib/bookings/staff-queries.ts'
import { paging } from '#lib/format/paging.ts'
import { withQuery } from '#lib/paths.ts'
import type { SearchParams } from '../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Bookings' }

export default async function BookingsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requirePermission('booking:read')
  const { page } = paging.parse(await searchParams)
  const { rows, pages } = await listBookings(actor, page)
  const columns: Column<BookingRow>[] = [
    {
      key: 'at',
      title: 'When',
      cell: (it) => <DateTime at={it.startsAt} timeZone={actor.timeZone} />,
    },
    { key: 'person', title: 'With', cell: (it) => it.person },
    { key: 'counsellor', title: 'Counsellor', cell: (it) => it.counsellor },
    { key: 'state', title: 'State', cell: (it) => bookingStateLabel[it.state] },
  ]
  return (
    <>
      <PageHead title="Bookings" lead="Counselling sessions, latest first." />
      {rows.length === 0 ? (
        <EmptyState title="No bookings yet">
          <p>Counselling sessions appear here when they are booked.</p>
        </EmptyState>
      ) : (
        <DataTable caption="Bookings" columns={columns} rows={rows} rowKey={(it) => it.id} />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(to) => withQuery('/admin/bookings', { page: to === 1 ? undefined : to })}
      />
    </>
  )
}
