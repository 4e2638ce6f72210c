import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { editPath } from '#components/admin/kinds.ts'
import { articleCrumbs } from '#components/articles/article-data.ts'
import { ArticlePage } from '#components/articles/article-page.tsx'
import { DrawBlocks } from '#components/blocks/draw-blocks.tsx'
import { PageShell } from '#components/site/page-shell.tsx'
import { previewArticle } from '#lib/articles/preview.ts'
import { requirePermission, type StaffActor } from '#lib/auth/session.ts'
import type { Document } from '#lib/blocks/document.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { findEditable, kindOf } from '#lib/publishing/editing-queries.ts'
import { readArticle, readDocuments } from '#lib/reading/read.ts'
import { isId } from '../../admin/_content/load-form.ts'
import { getSiteFrame } from '../../site-frame.ts'

export const dynamic = 'force-dynamic'

/** The working copy of a content as readers would see it; for staff who may edit it. */
export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePermission('content:read')
  const { id } = await params
  const kind = isId(id) ? await kindOf(id) : null
  const draw = kind && drawers[kind]
  const page = draw ? await draw(actor, id) : null
  if (!kind || !page) notFound()
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

type Drawer = (actor: StaffActor, id: string) => Promise<ReactNode | null>

const drawers: Partial<Record<ContentKindName, Drawer>> = {
  ARTICLE: async (actor, id) => {
    const found = await findEditable(actor, 'ARTICLE', id)
    if (!found) return null
    const now = new Date()
    const [frame, article] = await Promise.all([
      getSiteFrame(),
      previewArticle(id, found.snapshot, now),
    ])
    const reading = await readArticle(article, now)
    return (
      <ArticlePage
        frame={frame}
        article={article}
        reading={reading}
        crumbs={articleCrumbs(article)}
      />
    )
  },
  FAQ: async (actor, id) => {
    const found = await findEditable(actor, 'FAQ', id)
    return found && drawText(id, found.snapshot.question, null, found.snapshot.answer)
  },
  PAGE: async (actor, id) => {
    const found = await findEditable(actor, 'PAGE', id)
    if (!found) return null
    const { title, summary, body } = found.snapshot
    return drawText(id, title, summary, body)
  },
  COURSE: async (actor, id) => {
    const found = await findEditable(actor, 'COURSE', id)
    if (!found) return null
    const { title, summary, about } = found.snapshot
    return drawText(id, title, summary, about)
  },
}

async function drawText(id: string, title: string, lead: string | null, text: Document) {
  const [frame, [blocks = []]] = await Promise.all([
    getSiteFrame(),
    readDocuments([text], new Date()),
  ])
  return (
    <PageShell width="text" title={title} lead={lead}>
      <div className="prose">
        <DrawBlocks blocks={blocks} page={{ frame, path: `/preview/${id}`, contentId: id }} />
      </div>
    </PageShell>
  )
}
