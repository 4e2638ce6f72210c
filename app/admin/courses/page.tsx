import type { Metadata } from 'next'
import { requirePermission } from '#lib/auth/session.ts'
import { ContentListPage, type SearchParams } from '../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Courses' }

export default async function CoursesPage({ searchParams }: { searchParams: SearchParams }) {
  return (
    <ContentListPage
      actor={await requirePermission('catalogue:edit')}
      kind="COURSE"
      lead="Courses offered by the universities. Changes to intakes, fees and seats are public at once."
      searchParams={searchParams}
      filters={['topic']}
    />
  )
}
