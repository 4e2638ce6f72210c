import type { Metadata } from 'next'
import { RevisionList } from '#components/admin/revision-list.tsx'
import { RedirectForm } from '#components/redirects/redirect-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { loadForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Redirect' }

export default async function EditRedirectPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePermission('catalogue:edit')
  const { revisions, ...form } = await loadForm(actor, 'REDIRECT', (await params).id)
  return (
    <RedirectForm {...form}>
      {form.content.version && (
        <RevisionList
          version={form.content.version}
          revisions={revisions}
          timeZone={actor.timeZone}
        />
      )}
    </RedirectForm>
  )
}
