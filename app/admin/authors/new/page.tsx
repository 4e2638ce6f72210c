import type { Metadata } from 'next'
import { AuthorForm } from '#components/authors/author-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { newForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'New author' }

export default async function NewAuthorPage() {
  const actor = await requirePermission('catalogue:edit')
  return <AuthorForm {...newForm(actor, 'AUTHOR')} />
}
