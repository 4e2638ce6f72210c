import type { Metadata } from 'next'
import Link from 'next/link'
import { type Column, DataTable } from '#components/admin/data-table.tsx'
import { DateTime } from '#components/admin/date-time.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'
import { paging } from '#lib/format/paging.ts'
import { listMail, type MailRow } from '#lib/mail/staff-queries.ts'
import { withQuery } from '#lib/paths.ts'
import type { SearchParams } from '../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Mail' }

export default async function MailPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requirePermission('mail:read')
  const { page } = paging.parse(await searchParams)
  const { rows, pages } = await listMail(actor, page)
  const columns: Column<MailRow>[] = [
    {
      key: 'subject',
      title: 'Subject',
      cell: (it) => (
        <Link href={`/admin/mail/${it.id}`} prefetch={false}>
          {it.subject}
        </Link>
      ),
    },
    { key: 'to', title: 'To', cell: (it) => it.toAddress },
    {
      key: 'at',
      title: 'Created',
      align: 'end',
      cell: (it) => <DateTime at={it.createdAt} timeZone={actor.timeZone} />,
    },
  ]
  return (
    <>
      <PageHead
        title="Mail"
        lead={
          env().smtpUrl
            ? 'A mail server is set up (SMTP_URL). E-mails it accepts are not stored here.'
            : 'No mail server is set up (SMTP_URL), so e-mails are stored here instead of being sent.'
        }
      />
      {rows.length === 0 ? (
        <EmptyState title="No stored e-mails">
          <p>E-mails are stored here as long as no mail server is set up.</p>
        </EmptyState>
      ) : (
        <DataTable caption="Mail" columns={columns} rows={rows} rowKey={(it) => it.id} />
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(to) => withQuery('/admin/mail', { page: to === 1 ? undefined : to })}
      />
    </>
  )
}
