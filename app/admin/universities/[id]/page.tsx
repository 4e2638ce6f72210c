import type { Metadata } from 'next'
import { UniversityForm } from '#components/universities/university-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { EditPage } from '../../_content/edit-page.tsx'
import type { EditProps } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'University' }

export default async function EditUniversityPage(route: EditProps) {
  const actor = await requirePermission('catalogue:edit')
  return <EditPage actor={actor} kind="UNIVERSITY" route={route} Form={UniversityForm} />
}
