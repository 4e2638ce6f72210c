import type { Metadata } from 'next'
import { requirePermission } from '#lib/auth/session.ts'
import { ContentListPage, type SearchParams } from '../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Articles' }

export default async function ArticlesPage({ searchParams }: { searchParams: SearchParams }) {
  return (
    <ContentListPage
      actor={await requirePermission('content:read')}
      kind="ARTICLE"
      lead="All articles of this site."
      searchParams={searchParams}
      filters={['topic', 'author']}
    />
  )
}
