import { notFound, permanentRedirect } from 'next/navigation'
import { reportGone } from '#lib/cache/render-report.ts'
import type { ContentKindName } from '#lib/content-kind.ts'
import { findFormerContent } from '#lib/publishing/publication/addresses.ts'

/** Answers for a slug without published content: redirect to its new slug, 410 or 404. */
export async function answerMissing(
  kind: ContentKindName,
  slug: string,
  path: (slug: string) => string,
): Promise<never> {
  const former = await findFormerContent(kind, slug)
  if (former.kind === 'moved') permanentRedirect(path(former.slug))
  if (former.kind === 'gone') reportGone()
  notFound()
}
