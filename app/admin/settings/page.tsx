import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHead } from '#components/admin/page-head.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { settingLabel } from '#lib/settings/settings.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  await requirePermission('settings:manage')
  return (
    <>
      <PageHead title="Settings" lead="Each change is public at once and is kept in the history." />
      <ul className="admin-plain-list is-roomy">
        {Object.entries(settingLabel).map(([key, { title, lead }]) => (
          <li key={key}>
            <Link href={`/admin/settings/${key}`}>{title}</Link>
            <span className="admin-palette-kind">{lead}</span>
          </li>
        ))}
        <li>
          <Link href="/admin/settings/notices">Consent notices</Link>
          <span className="admin-palette-kind">
            The texts beside the checkboxes, with their versions and number of consents
          </span>
        </li>
      </ul>
    </>
  )
}
