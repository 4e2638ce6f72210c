import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RevisionList } from '#components/admin/revision-list.tsx'
import { UsageList } from '#components/admin/usage-list.tsx'
import { MediaForm } from '#components/media/media-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { findPicture } from '#lib/media/staff-queries.ts'
import { listUsages } from '#lib/publishing/listing/editing-queries.ts'
import { loadForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Picture' }

export default async function EditMediaPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePermission('media:read')
  const { id } = await params
  const { revisions, content, may } = await loadForm(actor, 'MEDIA', id)
  const [picture, usages] = await Promise.all([findPicture(actor, id), listUsages(actor, id)])
  if (!picture) notFound()
  return (
    <MediaForm content={content} may={may} picture={picture}>
      <UsageList usages={usages} />
      {content.version && (
        <RevisionList version={content.version} revisions={revisions} timeZone={actor.timeZone} />
      )}
    </MediaForm>
  )
}
