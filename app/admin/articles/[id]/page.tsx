import type { Metadata } from 'next'
import { RevisionList } from '#components/admin/revision-list.tsx'
import { ArticleForm } from '#components/articles/article-form.tsx'
import { ShareSection } from '#components/content-form/preview/share-section.tsx'
import { requirePermission } from '#lib/auth/session.ts'
import { blankArticle } from '../../_content/blank.ts'
import { type EditProps, loadDraft } from '../../_content/load-form.ts'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Article' }

export default async function EditArticlePage(props: EditProps) {
  const actor = await requirePermission('content:edit')
  const { revisions, links, ...form } = await loadDraft(actor, 'ARTICLE', props, blankArticle)
  return (
    <ArticleForm {...form}>
      {form.content.version && (
        <ShareSection contentId={form.content.version.id} links={links} timeZone={actor.timeZone} />
      )}
      {form.content.version && (
        <RevisionList
          version={form.content.version}
          revisions={revisions}
          timeZone={actor.timeZone}
        />
      )}
    </ArticleForm>
  )
}
