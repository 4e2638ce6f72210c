import type { Metadata } from 'next'
import { RevisionList } from '#components/admin/revision-list.tsx'
import { UsageList } from '#components/admin/usage-list.tsx'
import { TopicForm } from '#components/topics/topic-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { listUsages } from '#lib/publishing/listing/editing-queries.ts'
import { loadForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Topic' }

export default async function EditTopicPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePermission('catalogue:edit')
  const { revisions, ...form } = await loadForm(actor, 'TOPIC', (await params).id)
  const usages = await listUsages(actor, (await params).id)
  return (
    <TopicForm {...form}>
      <UsageList usages={usages} />
      {form.content.version && (
        <RevisionList
          version={form.content.version}
          revisions={revisions}
          timeZone={actor.timeZone}
        />
      )}
    </TopicForm>
  )
}
