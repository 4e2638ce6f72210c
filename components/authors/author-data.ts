import { absolute } from '#components/site/page-metadata.ts'
import type { SiteFrame } from '#components/site/site-frame.ts'
import { type JsonLdNode, organisationId } from '#components/site/structured-data.ts'
import type { AuthorView } from '#lib/authors/author.ts'

export function authorNode(frame: SiteFrame, author: AuthorView): JsonLdNode {
  const url = absolute(frame, author.href)
  const picture = author.avatar?.sources.at(-1)?.src
  return {
    '@type': 'Person',
    '@id': `${url}#person`,
    name: author.name,
    jobTitle: author.jobTitle,
    description: author.bio,
    url,
    image: picture ? absolute(frame, picture) : undefined,
    knowsAbout: author.expertise.length > 0 ? author.expertise : undefined,
    sameAs: author.sameAs.length > 0 ? author.sameAs : undefined,
    worksFor: { '@id': organisationId(frame) },
  }
}
