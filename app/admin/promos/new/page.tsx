import type { Metadata } from 'next'
import { PromoForm } from '#components/promos/promo-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { blankPromo } from '../../_content/blank.ts'
import { newForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'New promo' }

export default async function NewPromoPage() {
  const actor = await requirePermission('catalogue:edit')
  const { revisions: _, ...form } = newForm(actor, 'PROMO', blankPromo())
  return <PromoForm {...form} />
}
