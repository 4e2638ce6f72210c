import type { Metadata } from 'next'
import { PageHead } from '#components/admin/page-head.tsx'
import { EntryForm } from '#components/leads/entry-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { listTopicLinks } from '#lib/topics/public-list-queries.ts'
import { getSiteFrame } from '../../../site-frame.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Add a request' }

export default async function NewRequestPage() {
  await requirePermission('lead:work')
  const [frame, topics] = await Promise.all([getSiteFrame(), listTopicLinks()])
  return (
    <>
      <PageHead title="Add a request" lead="For someone who called or visited you." />
      <div className="admin-narrow">
        <EntryForm
          topics={topics.map(({ id, name }) => ({ value: id, label: name }))}
          languages={frame.settings.counselling.languages}
        />
      </div>
    </>
  )
}
