import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DateTime } from '#components/admin/date-time.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { isUuid } from '#lib/format/uuid.ts'
import { findMail } from '#lib/mail/staff-queries.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Mail' }

export default async function MailMessagePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePermission('mail:read')
  const { id } = await params
  const mail = isUuid(id) ? await findMail(actor, id) : null
  if (!mail) notFound()
  return (
    <article className="admin-narrow">
      <PageHead title={mail.subject} lead={`To ${mail.toAddress}`}>
        <DateTime at={mail.createdAt} timeZone={actor.timeZone} />
      </PageHead>
      <pre className="admin-letter">{mail.text}</pre>
    </article>
  )
}
