import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MediaForm } from '#components/media/media-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { isUuid } from '#lib/format/uuid.ts'
import { findPicture } from '#lib/media/staff-queries.ts'
import { EditPage } from '../../_content/edit-page.tsx'
import type { EditProps } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Image' }

export default async function EditMediaPage(route: EditProps) {
  const actor = await requirePermission('media:read')
  const { id } = await route.params
  const picture = isUuid(id) ? await findPicture(actor, id) : null
  if (!picture) notFound()
  return (
    <EditPage
      actor={actor}
      kind="MEDIA"
      route={route}
      Form={(props) => <MediaForm {...props} picture={picture} />}
      withUsages
    />
  )
}
