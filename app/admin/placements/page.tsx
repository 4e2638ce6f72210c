import type { Metadata } from 'next'
import { requirePermission } from '#lib/auth/session.ts'
import { slotLabel } from '#lib/placements/placement.ts'
import { ContentListPage, type SearchParams } from '../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Placements' }

export default async function PlacementsPage({ searchParams }: { searchParams: SearchParams }) {
  return (
    <ContentListPage
      actor={await requirePermission('catalogue:edit')}
      kind="PLACEMENT"
      lead="Which promo is shown where, by topic."
      searchParams={searchParams}
      name={(row) => slotLabel[row.title as keyof typeof slotLabel] ?? row.title}
    />
  )
}
