import type { BlockPageContext } from '#components/blocks/block-page-context.ts'
import { Blocks } from '#components/blocks/blocks.tsx'
import { Breadcrumb, type Crumb } from '#components/site/breadcrumb.tsx'
import { Island } from '#components/site/island.tsx'
import type { SiteFrame } from '#components/site/site-frame.ts'
import type { ArticleView } from '#lib/articles/article-view.ts'
import type { ArticleReading } from '#lib/reading/read.ts'
import { ActionRail } from './action-rail.tsx'
import { ArticleHead } from './article-head.tsx'
import { Contents } from './contents.tsx'
import { StickyBar } from './sticky-bar.tsx'
import { UnderArticle } from './under-article.tsx'

type Props = {
  frame: SiteFrame
  article: ArticleView
  reading: ArticleReading
  crumbs: readonly Crumb[]
}

/** Table of contents, text and action rail: side by side on wide screens, else below each other. */
export function ArticlePage({ frame, article, reading, crumbs }: Props) {
  const page: BlockPageContext = { frame, path: article.href, contentId: article.id }
  const { slots } = reading
  return (
    <main id="main" className="article page-width">
      <Breadcrumb crumbs={crumbs} />
      <article className="article-grid">
        <ArticleHead frame={frame} article={article} />
        <Contents sections={reading.sections} />
        <div className="article-text prose">
          <Blocks blocks={reading.body} page={page} />
        </div>
        <ActionRail article={article} slots={slots} page={page} />
        <UnderArticle article={article} reading={reading} />
      </article>
      <StickyBar article={article} slots={slots} />
      <lectern-beacon data-content-id={article.id} />
      <Island name="article" />
    </main>
  )
}
