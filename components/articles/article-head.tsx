import type { SiteFrame } from '#components/site/site-frame.ts'
import { hueClass } from '#components/ui/hue.ts'
import { PictureView } from '#components/ui/picture.tsx'
import type { ArticleView } from '#lib/articles/article-view.ts'
import { ByLine } from './by-line.tsx'
import { ShareRow } from './share-row.tsx'

export function ArticleHead({ frame, article }: { frame: SiteFrame; article: ArticleView }) {
  const { topic, picture } = article
  return (
    <header className="article-head">
      <div className="article-head-words">
        {topic && <span className={`topic-rule ${hueClass(topic.hue)}`} />}
        <h1 className="article-title">{article.title}</h1>
        <p className="article-standfirst">{article.standfirst}</p>
      </div>
      {picture && (
        <PictureView
          className="article-hero"
          picture={picture}
          sizes="(min-width: 64rem) 20rem, 100vw"
          eager
        />
      )}
      <div className="article-about">
        <ByLine article={article} timeZone={frame.settings.site.timeZone} />
        <ShareRow frame={frame} article={article} />
      </div>
    </header>
  )
}
