import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageHead } from '#components/admin/page-head.tsx'
import { NoticeForm } from '#components/consent/notice-form.tsx'
import { NoticeVersions } from '#components/consent/notice-versions.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { purposeLabel } from '#lib/consent/consent.ts'
import { listNotices } from '#lib/consent/staff-queries.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Consent notice' }

export default async function NoticePage({ params }: { params: Promise<{ purpose: string }> }) {
  const actor = await requirePermission('settings:manage')
  const [{ purpose }, all] = await Promise.all([params, listNotices(actor)])
  const found = all.find((it) => it.purpose === purpose)
  if (!found) notFound()
  const current = found.versions.find((it) => it.replacedAt === null) ?? null
  return (
    <>
      <PageHead
        title={purposeLabel[found.purpose]}
        lead="Each new text is a new version. Visitors consent to it from then on; earlier consents keep their own version."
      />
      <div className="admin-stack">
        <NoticeForm purpose={found.purpose} current={current} />
        <NoticeVersions versions={found.versions} timeZone={actor.timeZone} />
      </div>
    </>
  )
}
