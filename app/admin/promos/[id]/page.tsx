import type { Metadata } from 'next'
import { PromoForm } from '#components/promos/promo-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { EditPage } from '../../_content/edit-page.tsx'
import type { EditProps } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Promo' }

export default async function EditPromoPage(route: EditProps) {
  const actor = await requirePermission('catalogue:edit')
  return <EditPage actor={actor} kind="PROMO" route={route} Form={PromoForm} withUsages />
}
