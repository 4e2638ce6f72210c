import type { ContentKindName } from '#lib/content-kind.ts'
import { paths } from '#lib/paths.ts'
import { isUnknownSlug } from '#lib/publishing/publication/addresses.ts'
import { findRedirect } from '#lib/redirects/public-queries.ts'

/**
 * Whether no content has or had this slug, so that its page need not be rendered to answer 404. False if
 * the database is unreachable: the render then gives the right response.
 */
export async function isUnknownAddress(kind: ContentKindName, slug: string): Promise<boolean> {
  try {
    if (!(await isUnknownSlug(kind, slug))) return false
    // A path of one segment may be an address of a former website.
    return kind !== 'PAGE' || (await findRedirect(paths.page(slug))) === null
  } catch {
    return false
  }
}
