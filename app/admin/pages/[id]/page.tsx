import type { Metadata } from 'next'
import { ShareSection } from '#components/admin/preview/share-section.tsx'
import { RevisionList } from '#components/admin/revision-list.tsx'
import { PageForm } from '#components/pages/page-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { loadForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Page' }

export default async function EditPagePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePermission('catalogue:edit')
  const { revisions, links, ...form } = await loadForm(actor, 'PAGE', (await params).id)
  return (
    <PageForm {...form}>
      {form.content.version && (
        <ShareSection contentId={form.content.version.id} links={links} timeZone={actor.timeZone} />
      )}
      {form.content.version && (
        <RevisionList
          version={form.content.version}
          revisions={revisions}
          timeZone={actor.timeZone}
        />
      )}
    </PageForm>
  )
}
