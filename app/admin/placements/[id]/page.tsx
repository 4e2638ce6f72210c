import type { Metadata } from 'next'
import { PlacementForm } from '#components/placements/placement-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { EditPage } from '../../_content/edit-page.tsx'
import type { EditProps } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Placement' }

export default async function EditPlacementPage(route: EditProps) {
  const actor = await requirePermission('catalogue:edit')
  return <EditPage actor={actor} kind="PLACEMENT" route={route} Form={PlacementForm} />
}
