import type { Metadata } from 'next'
import { TopicForm } from '#components/topics/topic-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { EditPage } from '../../_content/edit-page.tsx'
import type { EditProps } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Topic' }

export default async function EditTopicPage(route: EditProps) {
  const actor = await requirePermission('catalogue:edit')
  return <EditPage actor={actor} kind="TOPIC" route={route} Form={TopicForm} withUsages />
}
