import type { Metadata } from 'next'
import { requirePermission } from '#lib/auth/session.ts'
import { ContentListPage, type SearchParams } from '../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'FAQs' }

export default async function FaqsPage({ searchParams }: { searchParams: SearchParams }) {
  return (
    <ContentListPage
      actor={await requirePermission('content:read')}
      kind="FAQ"
      lead="Questions and answers that articles and courses can share."
      searchParams={searchParams}
      filters={['topic']}
    />
  )
}
