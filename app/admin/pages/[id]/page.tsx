import type { Metadata } from 'next'
import { PageForm } from '#components/pages/page-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { EditPage } from '../../_content/edit-page.tsx'
import type { EditProps } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Page' }

export default async function EditPagePage(route: EditProps) {
  const actor = await requirePermission('catalogue:edit')
  return <EditPage actor={actor} kind="PAGE" route={route} Form={PageForm} withShareLinks />
}
