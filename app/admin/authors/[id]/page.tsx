import type { Metadata } from 'next'
import { AuthorForm } from '#components/authors/author-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { EditPage } from '../../_content/edit-page.tsx'
import type { EditProps } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Author' }

export default async function EditAuthorPage(route: EditProps) {
  const actor = await requirePermission('catalogue:edit')
  return <EditPage actor={actor} kind="AUTHOR" route={route} Form={AuthorForm} />
}
