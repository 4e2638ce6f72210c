import { notFound } from 'next/navigation'
import { requirePermission } from '#lib/auth/session.ts'
import { editPath, hasPreview } from '#lib/content-kind.ts'
import { isUuid } from '#lib/format/uuid.ts'
import { findEditable, kindOf } from '#lib/publishing/listing/editing-queries.ts'
import { drawPreview } from '../draw.tsx'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ beside?: string }>
}

/** Shows the working copy of a content as readers would see it, to staff who may edit it. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const actor = await requirePermission('content:read')
  const { id } = await params
  const kind = isUuid(id) ? await kindOf(id) : null
  const found = kind && hasPreview(kind) ? await findEditable(actor, kind, id) : null
  if (!kind || !hasPreview(kind) || !found) notFound()
  const page = await drawPreview(kind, id, found.snapshot)
  // Beside the form the preview has no banner, so that it looks exactly as readers see it.
  if ((await searchParams).beside !== undefined) return page
  return (
    <>
      <p className="preview-bar" role="status">
        <strong>Preview of the draft</strong>
        <a href={editPath(kind, id) ?? '/admin'}>Back to editing</a>
      </p>
      {page}
    </>
  )
}
