import type { Metadata } from 'next'
import { requirePermission } from '#lib/auth/session.ts'
import { ContentListPage, type SearchParams } from '../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Topics' }

export default async function TopicsPage({ searchParams }: { searchParams: SearchParams }) {
  return (
    <ContentListPage
      actor={await requirePermission('catalogue:edit')}
      kind="TOPIC"
      lead="Topics group all content. Each save is public at once."
      searchParams={searchParams}
    />
  )
}
