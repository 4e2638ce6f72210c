import { CompressedBody } from './encodings.ts'
import type { CachedPage } from './page-cache.ts'
import { type Route, routes } from './routes.ts'
import { etagOf } from './send.ts'

export const SPECULATION_RULES_PATH = '/speculation-rules.json'

/** Links that are not prefetched: marked by the page, to other sites, downloads, and to new tabs. */
const EXCLUDED_LINKS = '.no-prefetch, [rel~=nofollow], [download], [target=_blank]'

/** URL patterns (URL Pattern Standard) of all routes that are not public pages. */
const EXCLUDED_PATHS = [
  ...new Set(routes.filter((route) => !isPage(route)).map(({ path }) => path)),
].map((path) => path.replace(/\/\*\*$/, '{/*}?').replace(/:\w+/g, '*'))

/** Feeds, sitemaps and calendar files are cached like public pages but are not pages. */
function isPage({ kind, path }: Route): boolean {
  return kind === 'document' && !/\.(xml|txt|ics)$/.test(path) && !path.startsWith('/sitemaps/')
}

/**
 * Prefetches a page while the pointer rests on its link (HTML Standard, speculation rules). Pages are
 * not prerendered, since their scripts would count the page as read.
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

/** The file that public pages name in their `Speculation-Rules` header. */
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
