import type { Metadata } from 'next'
import { ArticleForm } from '#components/articles/article-form.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { EditPage } from '../../_content/edit-page.tsx'
import type { EditProps } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Article' }

export default async function EditArticlePage(route: EditProps) {
  const actor = await requirePermission('content:edit')
  return <EditPage actor={actor} kind="ARTICLE" route={route} Form={ArticleForm} withShareLinks />
}
