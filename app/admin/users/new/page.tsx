import type { Metadata } from 'next'
import { PageHead } from '#components/admin/page-head.tsx'
import { NewUserForm } from '#components/users/user-forms.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { env } from '#lib/env.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'New user' }

export default async function NewUserPage() {
  await requirePermission('user:manage', { confirmed: true })
  return (
    <div className="admin-narrow">
      <PageHead title="New user" />
      <NewUserForm mailed={env().smtpUrl !== undefined} />
    </div>
  )
}
