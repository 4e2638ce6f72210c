import type { Metadata } from 'next'
import { RevisionList } from '#components/admin/revision-list.tsx'
import { PromoForm } from '#components/promos/promo-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { loadForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Promo' }

export default async function EditPromoPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePermission('catalogue:edit')
  const { revisions, ...form } = await loadForm(actor, 'PROMO', (await params).id)
  return (
    <PromoForm {...form}>
      {form.content.version && (
        <RevisionList
          version={form.content.version}
          revisions={revisions}
          timeZone={actor.timeZone}
        />
      )}
    </PromoForm>
  )
}
