import type { Metadata } from 'next'
import { UniversityForm } from '#components/universities/university-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { newForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'New university' }

export default async function NewUniversityPage() {
  const actor = await requirePermission('catalogue:edit')
  return <UniversityForm {...newForm(actor, 'UNIVERSITY')} />
}
