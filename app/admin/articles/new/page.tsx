import type { Metadata } from 'next'
import { ArticleForm } from '#components/articles/article-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { blankArticle } from '../../_content/blank.ts'
import { newForm } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'New article' }

export default async function NewArticlePage() {
  const actor = await requirePermission('content:create')
  const { revisions: _, ...form } = newForm(actor, 'ARTICLE', blankArticle())
  return <ArticleForm {...form} />
}
