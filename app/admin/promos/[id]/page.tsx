import type { Metadata } from 'next'
import { RevisionList } from '#components/admin/revision-list.tsx'
import { UsageList } from '#components/admin/usage-list.tsx'
import { PromoForm } from '#components/promos/promo-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { listUsages } from '#lib/publishing/listing/editing-queries.ts'
import { blankPromo } from '../../_content/blank.ts'
import { type EditProps, loadDraft } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Promo' }

export default async function EditPromoPage(props: EditProps) {
  const actor = await requirePermission('catalogue:edit')
  const { revisions, ...form } = await loadDraft(actor, 'PROMO', props, blankPromo)
  const usages = await listUsages(actor, (await props.params).id)
  return (
    <PromoForm {...form}>
      <UsageList usages={usages} />
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
