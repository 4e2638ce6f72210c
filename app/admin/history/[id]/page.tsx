import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { HistoryPage } from '#components/content-form/history/history-page.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { editPath, isDrafted } from '#lib/content-kind.ts'
import { isUuid } from '#lib/format/uuid.ts'
import { historyQuery } from '#lib/publishing/history/history.ts'
import { findHistory } from '#lib/publishing/history/history-queries.ts'
import { kindOf } from '#lib/publishing/listing/editing-queries.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'History' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> }

/** The history of a content of any kind; answers 404 if the user may not open its form. */
export default async function ContentHistoryPage({ params, searchParams }: Props) {
  const actor = await requirePermission('content:edit')
  const { id } = await params
  const query = historyQuery.parse(await searchParams)
  const kind = isUuid(id) ? await kindOf(id) : null
  const history = kind && (await findHistory(actor, kind, id, query))
  if (!history) notFound()
  return (
    <HistoryPage
      history={history}
      view={query.view}
      timeZone={actor.timeZone}
      live={!isDrafted(kind)}
      back={editPath(kind, id) ?? `/admin/settings/${history.title}`}
    />
  )
}
