import type { Metadata } from 'next'
import { RevisionList } from '#components/admin/revision-list.tsx'
import { PlacementForm } from '#components/placements/placement-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { loadForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Placement' }

export default async function EditPlacementPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePermission('catalogue:edit')
  const { revisions, ...form } = await loadForm(actor, 'PLACEMENT', (await params).id)
  return (
    <PlacementForm {...form}>
      {form.content.version && (
        <RevisionList
          version={form.content.version}
          revisions={revisions}
          timeZone={actor.timeZone}
        />
      )}
    </PlacementForm>
  )
}
