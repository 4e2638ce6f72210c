import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '#components/admin/page-head.tsx'
import { ChangeUserForm } from '#components/users/user-forms.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { isUuid } from '#lib/format/uuid.ts'
import { findUser } from '#lib/users/staff-queries.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'User' }

export default async function EditUserPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePermission('user:manage')
  const { id } = await params
  const user = isUuid(id) ? await findUser(actor, id) : null
  if (!user) notFound()
  return (
    <div className="admin-narrow">
      <PageHead title={user.name} lead={user.email} />
      <ChangeUserForm
        user={{ id, name: user.name, role: user.role, disabled: user.disabledAt !== null }}
      />
    </div>
  )
}
