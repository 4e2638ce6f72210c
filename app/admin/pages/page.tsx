import type { Metadata } from 'next'
import { requirePermission } from '#lib/auth/session.ts'
import { ContentListPage, type SearchParams } from '../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Pages' }

export default async function PagesPage({ searchParams }: { searchParams: SearchParams }) {
  return (
    <ContentListPage
      actor={await requirePermission('catalogue:edit')}
      kind="PAGE"
      lead="Pages such as About, Contact and Terms."
      searchParams={searchParams}
    />
  )
}
