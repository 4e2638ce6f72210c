import { CompressedBody } from './encodings.ts'
import type { CachedPage } from './page-cache.ts'
import { type Route, routes } from './routes.ts'
import { etagOf } from './send.ts'

export const SPECULATION_RULES_PATH = '/speculation-rules.json'

/** Links that lead away, are of no use in advance, or that whoever wrote the page wants left alone. */
const EXCLUDED_LINKS = '.no-prefetch, [rel~=nofollow], [download], [target=_blank]'

/** As URL patterns (URL Pattern Standard): what is not a learner's page, by the route table. */
const EXCLUDED_PATHS = [
  ...new Set(routes.filter((route) => !isPage(route)).map(({ path }) => path)),
].map((path) => path.replace(/\/\*\*$/, '{/*}?').replace(/:\w+/g, '*'))

/** A feed or a map is kept like a document but is no page. */
function isPage({ kind, path }: Route): boolean {
  return kind === 'document' && !/\.(xml|txt)$/.test(path) && !path.startsWith('/sitemaps/')
}

/**
 * A page is fetched while the pointer rests on its link (HTML Standard, speculation rules), so that
 * it is there at the click. Fetched only, never run in advance: a page that ran would count as read.
 */
export const speculationRules = {
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: EXCLUDED_PATHS } },
          { not: { selector_matches: EXCLUDED_LINKS } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
} as const

/** The file that documents name in their `Speculation-Rules` header. */
export function speculationRulesFile(): CachedPage {
  const body = Buffer.from(JSON.stringify(speculationRules))
  return {
    status: 200,
    headers: {
      'content-type': 'application/speculationrules+json',
      'cache-control': 'public, max-age=3600',
      'cross-origin-resource-policy': 'same-origin',
    },
    etag: etagOf(body),
    body: new CompressedBody(body),
    renderTime: null,
  }
}
