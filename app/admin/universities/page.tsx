import type { Metadata } from 'next'
import { requirePermission } from '#lib/auth/session.ts'
import { ContentListPage, type SearchParams } from '../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Universities' }

export default async function UniversitiesPage({ searchParams }: { searchParams: SearchParams }) {
  return (
    <ContentListPage
      actor={await requirePermission('catalogue:edit')}
      kind="UNIVERSITY"
      lead="The universities that offer the courses, with their recognition status."
      searchParams={searchParams}
    />
  )
}
