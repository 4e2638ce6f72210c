import type { Metadata } from 'next'
import { PageHead } from '#components/admin/page-head.tsx'
import { ImportForm } from '#components/leads/import-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { IMPORT_COLUMNS } from '#lib/requests/import-requests.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Import requests' }

export default async function ImportPage() {
  await requirePermission('lead:work')
  return (
    <>
      <PageHead
        title="Import requests"
        lead="Import a CSV list of people who agreed to be contacted, with how each of them agreed."
      />
      <div className="admin-narrow">
        <ImportForm columns={IMPORT_COLUMNS} />
      </div>
    </>
  )
}
