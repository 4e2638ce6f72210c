import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHead } from '#components/admin/page-head.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { purposeLabel } from '#lib/consent/consent.ts'
import { listNotices } from '#lib/consent/staff-queries.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Consent notices' }

export default async function NoticesPage() {
  const actor = await requirePermission('settings:manage')
  const notices = await listNotices(actor)
  return (
    <>
      <PageHead
        title="Consent notices"
        lead="The texts that visitors read before they consent. Each consent is stored with its exact version."
      />
      <ul className="admin-plain-list is-roomy">
        {notices.map(({ purpose, versions }) => {
          const current = versions.find((it) => it.replacedAt === null)
          return (
            <li key={purpose}>
              <Link href={`/admin/settings/notices/${purpose}`}>{purposeLabel[purpose]}</Link>
              <span className="admin-palette-kind">
                {current
                  ? `Version ${current.version}, agreed to ${current.granted} times`
                  : 'No text yet, so it is not shown on forms'}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
