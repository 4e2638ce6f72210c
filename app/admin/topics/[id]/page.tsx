import type { Metadata } from 'next'
import { RevisionList } from '#components/admin/revision-list.tsx'
import { TopicForm } from '#components/topics/topic-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { loadForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Topic' }

export default async function EditTopicPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePermission('catalogue:edit')
  const { revisions, ...form } = await loadForm(actor, 'TOPIC', (await params).id)
  return (
    <TopicForm {...form}>
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
