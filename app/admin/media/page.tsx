import type { Metadata } from 'next'
import Link from 'next/link'
import { FilterBar } from '#components/admin/filter-bar.tsx'
import { PageHead } from '#components/admin/page-head.tsx'
import { UploadForm } from '#components/media/upload-form.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { PictureView } from '#components/ui/picture.tsx'
import { can } from '#lib/auth/policy.ts'
import { requirePermission } from '#lib/auth/session.ts'
import { plural } from '#lib/format/plural.ts'
import { listMedia } from '#lib/media/staff-queries.ts'
import { withQuery } from '#lib/paths.ts'
import { listFilter } from '#lib/publishing/core/content-list.ts'
import type { SearchParams } from '../_content/list-page.tsx'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Media' }

export default async function MediaPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requirePermission('media:read')
  const { q, page } = listFilter.parse(await searchParams)
  const { items, total, pages } = await listMedia(actor, { q, page })
  return (
    <>
      <PageHead title="Media" lead="All images of this site. A stored file never changes." />
      {can(actor, 'media:upload') && <UploadForm />}
      <FilterBar action="/admin/media" q={q} searchLabel="Search names and descriptions" />
      {items.length === 0 ? (
        <EmptyState title={q ? 'No results' : 'No images yet'}>
          <p>{q ? 'Try fewer words.' : 'Upload your first image above.'}</p>
        </EmptyState>
      ) : (
        <>
          <p className="admin-count" role="status">
            {plural(total, { one: '# image', other: '# images' })}
          </p>
          <ul className="media-grid">
            {items.map((it) => (
              <li key={it.id}>
                <Link href={`/admin/media/${it.id}`} prefetch={false}>
                  <PictureView picture={{ ...it.picture, alt: '' }} sizes="12rem" />
                  <span>{it.filename}</span>
                </Link>
              </li>
            ))}
          </ul>
          <Pagination
            page={page}
            pages={pages}
            href={(to) => withQuery('/admin/media', { q, page: to === 1 ? undefined : to })}
          />
        </>
      )}
    </>
  )
}
