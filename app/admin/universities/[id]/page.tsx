import type { Metadata } from 'next'
import { RevisionList } from '#components/admin/revision-list.tsx'
import { UniversityForm } from '#components/universities/university-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { loadForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'University' }

export default async function EditUniversityPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePermission('catalogue:edit')
  const { revisions, ...form } = await loadForm(actor, 'UNIVERSITY', (await params).id)
  return (
    <UniversityForm {...form}>
      {form.content.version && (
        <RevisionList
          version={form.content.version}
          revisions={revisions}
          timeZone={actor.timeZone}
        />
      )}
    </UniversityForm>
  )
}
