import type { DrawnBlockOf } from '#lib/reading/drawn.ts'
import { Link } from '../link.tsx'

export function RelatedArticleView({ link }: DrawnBlockOf<'relatedArticle'>) {
  return (
    <p className="also-read">
      <span className="also-read-label">Also read</span>{' '}
      <Link href={link.href} sponsored={link.sponsored}>
        {link.label}
      </Link>
    </p>
  )
}
