import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import Link from 'next/link'
import { PageHead } from '#components/admin/page-head.tsx'
import { ExportForm } from '#components/leads/export-form.tsx'
import { decryptFlash, flashCookie } from '#lib/auth/form-flash.ts'
import { requirePermission } from '#lib/auth/session.ts'
import { paging } from '#lib/format/paging.ts'
import { LEAD_STAGES, stageLabel } from '#lib/leads/lead.ts'
import { countExport } from '#lib/leads/listing/export-leads.ts'
import { LEAD_VIEWS, viewLabel } from '#lib/leads/listing/lead-list.ts'
import { withQuery } from '#lib/paths.ts'
import type { SearchParams } from '../../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Export' }

const PAGE = '/admin/leads/export'

export default async function ExportPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requirePermission('lead:export', { confirmed: true })
  const query = await searchParams
  const { q } = paging.parse(query)
  const stage = LEAD_STAGES.find((it) => it === query.stage)
  const view = LEAD_VIEWS.find((it) => it === query.view) ?? 'open'
  const [rows, jar] = await Promise.all([countExport(actor, { view, stage, q }), cookies()])
  const flash = await decryptFlash(jar.get(flashCookie(PAGE).name)?.value)
  const filterTexts = [
    ...(q || stage ? [] : [viewLabel[view]]),
    ...(stage ? [`stage “${stageLabel[stage]}”`] : []),
    ...(q ? [`“${q}”`] : []),
  ]
  const keep = { view, stage, q }
  return (
    <>
      <PageHead title="Export" lead="The file contains personal data. Export only what you need.">
        <Link className="button is-quiet" href={withQuery('/admin/leads', keep)} prefetch={false}>
          Back to the list
        </Link>
      </PageHead>
      <div className="admin-narrow">
        <ExportForm
          filter={filterTexts.join(', ')}
          rows={rows}
          keep={keep}
          reason={flash?.values.reason ?? ''}
          errors={flash?.fields.reason ?? []}
        />
      </div>
    </>
  )
}
