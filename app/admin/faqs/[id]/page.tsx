import type { Metadata } from 'next'
import { RevisionList } from '#components/admin/revision-list.tsx'
import { UsageList } from '#components/admin/usage-list.tsx'
import { ShareSection } from '#components/content-form/preview/share-section.tsx'
import { FaqForm } from '#components/faqs/faq-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { listUsages } from '#lib/publishing/listing/editing-queries.ts'
import { blankFaq } from '../../_content/blank.ts'
import { type EditProps, loadDraft } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Question' }

export default async function EditFaqPage(props: EditProps) {
  const actor = await requirePermission('content:edit')
  const { revisions, links, ...form } = await loadDraft(actor, 'FAQ', props, blankFaq)
  const usages = await listUsages(actor, (await props.params).id)
  return (
    <FaqForm {...form}>
      <UsageList usages={usages} />
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
    </FaqForm>
  )
}
