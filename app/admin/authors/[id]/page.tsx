import type { Metadata } from 'next'
import { RevisionList } from '#components/admin/revision-list.tsx'
import { AuthorForm } from '#components/authors/author-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { loadForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Author' }

export default async function EditAuthorPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePermission('catalogue:edit')
  const { revisions, ...form } = await loadForm(actor, 'AUTHOR', (await params).id)
  return (
    <AuthorForm {...form}>
      {form.content.version && (
        <RevisionList
          version={form.content.version}
          revisions={revisions}
          timeZone={actor.timeZone}
        />
      )}
    </AuthorForm>
  )
}
