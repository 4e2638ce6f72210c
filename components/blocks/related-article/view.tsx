import type { ResolvedBlockOf } from '#lib/blocks/resolved-block.ts'
import { Link } from '../link.tsx'

export function RelatedArticleView({ link }: ResolvedBlockOf<'relatedArticle'>) {
  return (
    <p className="also-read">
      <span className="also-read-label">Also read</span>{' '}
      <Link href={link.href} sponsored={link.sponsored}>
        {link.label}
      </Link>
    </p>
  )
}
