import type { Metadata } from 'next'
import { TopicForm } from '#components/topics/topic-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { newForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'New topic' }

export default async function NewTopicPage() {
  const actor = await requirePermission('catalogue:edit')
  return <TopicForm {...newForm(actor, 'TOPIC')} />
}
