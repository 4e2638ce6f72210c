import type { Metadata } from 'next'
import { PlacementForm } from '#components/placements/placement-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { newForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'New placement' }

export default async function NewPlacementPage() {
  const actor = await requirePermission('catalogue:edit')
  return <PlacementForm {...newForm(actor, 'PLACEMENT')} />
}
