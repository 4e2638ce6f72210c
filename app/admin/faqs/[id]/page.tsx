import type { Metadata } from 'next'
import { FaqForm } from '#components/faqs/faq-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { EditPage } from '../../_content/edit-page.tsx'
import type { EditProps } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'FAQ' }

export default async function EditFaqPage(route: EditProps) {
  const actor = await requirePermission('content:edit')
  return (
    <EditPage actor={actor} kind="FAQ" route={route} Form={FaqForm} withUsages withShareLinks />
  )
}
