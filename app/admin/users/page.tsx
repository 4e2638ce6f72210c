import type { Metadata } from 'next'
import Link from 'next/link'
import { type Column, DataTable } from '#components/admin/data-table.tsx'
import { DateTime } from '#components/admin/date-time.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { listUsers, type UserRow } from '#lib/users/staff-queries.ts'
import { roleLabel } from '#lib/users/user.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Users' }

export default async function UsersPage() {
  const actor = await requirePermission('user:manage')
  const columns: Column<UserRow>[] = [
    {
      key: 'name',
      title: 'Name',
      cell: (it) => (
        <Link href={`/admin/users/${it.id}`} prefetch={false}>
          {it.name}
        </Link>
      ),
    },
    { key: 'role', title: 'Role', cell: (it) => roleLabel[it.role] },
    { key: 'email', title: 'E-mail', minor: true, cell: (it) => it.email },
    {
      key: 'state',
      title: 'State',
      cell: (it) => {
        if (it.disabledAt) return <Badge tone="bad">Disabled</Badge>
        return it.invited ? <Badge>Invited</Badge> : 'Active'
      },
    },
    {
      key: 'last',
      title: 'Last sign-in',
      align: 'end',
      minor: true,
      cell: (it) =>
        it.lastSignInAt ? <DateTime at={it.lastSignInAt} timeZone={actor.timeZone} /> : 'never',
    },
  ]
  return (
    <>
      <PageHead title="Users" lead="People who can sign in, and their roles.">
        <ButtonLink href="/admin/users/new">New user</ButtonLink>
      </PageHead>
      <DataTable
        caption="Users"
        columns={columns}
        rows={await listUsers(actor)}
        rowKey={(it) => it.id}
      />
    </>
  )
}
