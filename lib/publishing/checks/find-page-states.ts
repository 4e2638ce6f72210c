import type { Tx } from '#lib/database/db.ts'
import { FIXED_PATHS } from '#lib/paths.ts'
import { contentAtPath } from '../core/content-path.ts'

/** `draft`: a content has this path and is not published. */
type PageState = { state: 'public' | 'draft'; title: string } | { state: 'missing' }

/** Paths below which files and staff pages are, about which nothing is known here. */
const OTHER_PATHS = /^\/(admin|api|media|sign-in|_next|islands)(\/|$)|\.\w+$/

/** What visitors find at each path of this site; paths of fixed pages and files are left out. */
export async function findPageStates(
  tx: Tx,
  locale: string,
  paths: readonly string[],
): Promise<Map<string, PageState>> {
  const wanted = [...new Set(paths)].filter((it) => !FIXED_PATHS.has(it) && !OTHER_PATHS.test(it))
  if (wanted.length === 0) return new Map()
  const slugs = await tx.slug.findMany({
    where: {
      locale,
      OR: wanted.flatMap((it) => contentAtPath(it) ?? []),
      content: { deletedAt: null },
    },
    select: {
      kind: true,
      slug: true,
      state: true,
      content: { select: { workingTitle: true, state: true } },
    },
  })
  const redirects = await tx.redirect.findMany({
    where: { fromPath: { in: wanted }, content: { deletedAt: null } },
    select: { fromPath: true },
  })
  const stateOf = (path: string): PageState => {
    const page = contentAtPath(path)
    const found = slugs.find((it) => it.kind === page?.kind && it.slug === page.slug)
    if (found) {
      const { workingTitle: title, state } = found.content
      const isPublic = state === 'PUBLISHED' && found.state !== 'RESERVED'
      return { state: isPublic ? 'public' : 'draft', title }
    }
    return redirects.some((it) => it.fromPath === path)
      ? { state: 'public', title: path }
      : { state: 'missing' }
  }
  return new Map(wanted.map((it) => [it, stateOf(it)]))
}
