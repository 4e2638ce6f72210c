import type { Metadata } from 'next'
import { PageForm } from '#components/pages/page-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { blankPage } from '../../_content/blank.ts'
import { newForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'New page' }

export default async function NewPagePage() {
  const actor = await requirePermission('catalogue:edit')
  const { revisions: _, ...form } = newForm(actor, 'PAGE', blankPage())
  return <PageForm {...form} />
}
