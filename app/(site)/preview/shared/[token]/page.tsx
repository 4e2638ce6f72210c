import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { reportGone } from '#lib/cache/render-report.ts'
import { hasPreview } from '#lib/content-kind.ts'
import { findShared } from '#lib/publishing/sharing/share-queries.ts'
import { drawPreview } from '../../../../preview/draw.tsx'
import '../../../../preview/preview.css'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Preview',
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
}

type Props = { params: Promise<{ token: string }> }

/** Shows one revision to anyone who has the link, without sign-in, until the link expires. */
export default async function SharedPreviewPage({ params }: Props) {
  const shared = await findShared((await params).token)
  if (shared.is === 'expired') reportGone()
  if (shared.is !== 'open' || !hasPreview(shared.kind)) notFound()
  return (
    <>
      <aside className="preview-bar is-quiet" aria-label="About this page">
        Preview – not published
      </aside>
      {await drawPreview(shared.kind, shared.id, shared.snapshot)}
    </>
  )
}
