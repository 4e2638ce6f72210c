import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '#components/admin/page-head.tsx'
import { InviteAgain } from '#components/users/invitation.tsx'
import { ChangeUserForm } from '#components/users/user-forms.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'
import { isUuid } from '#lib/format/uuid.ts'
import { findUser } from '#lib/users/staff-queries.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'User' }

export default async function EditUserPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePermission('user:manage', { confirmed: true })
  const { id } = await params
  const user = isUuid(id) ? await findUser(actor, id) : null
  if (!user) notFound()
  return (
    <div className="admin-narrow admin-stack">
      <PageHead title={user.name} lead={user.email} />
      {user.invited && !user.disabledAt && (
        <InviteAgain id={id} mailed={env().smtpUrl !== undefined} />
      )}
      <ChangeUserForm
        user={{ id, name: user.name, role: user.role, disabled: user.disabledAt !== null }}
      />
    </div>
  )
}
