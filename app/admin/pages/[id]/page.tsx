import type { Metadata } from 'next'
import { RevisionList } from '#components/admin/revision-list.tsx'
import { ShareSection } from '#components/content-form/preview/share-section.tsx'
import { PageForm } from '#components/pages/page-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { blankPage } from '../../_content/blank.ts'
import { type EditProps, loadDraft } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Page' }

export default async function EditPagePage(props: EditProps) {
  const actor = await requirePermission('catalogue:edit')
  const { revisions, links, ...form } = await loadDraft(actor, 'PAGE', props, blankPage)
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
