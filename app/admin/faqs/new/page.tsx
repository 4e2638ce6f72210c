import type { Metadata } from 'next'
import { FaqForm } from '#components/faqs/faq-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { blankFaq } from '../../_content/blank.ts'
import { newForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'New question' }

export default async function NewFaqPage() {
  const actor = await requirePermission('content:create')
  const { revisions: _, ...form } = newForm(actor, 'FAQ', blankFaq())
  return <FaqForm {...form} />
}
