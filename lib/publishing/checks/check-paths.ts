import { z } from 'zod'
import type { Actor } from '#lib/auth/policy.ts'
import { db } from '#lib/database/db.ts'
import { findPageStates } from './find-page-states.ts'
import { pathOf } from './inner-links.ts'

export const pathsInput = z.strictObject({ hrefs: z.array(z.string().max(2000)).max(100) })

/** Warns about links to paths of this site that no page has. The page may be created later. */
export async function checkPaths(
  _actor: Actor,
  { hrefs }: z.infer<typeof pathsInput>,
): Promise<{ warnings: Record<string, string> }> {
  const paths = new Map(hrefs.flatMap((href) => [[href, pathOf(href) ?? '']]))
  const states = await findPageStates(
    db,
    'en',
    [...paths.values()].filter((it) => it !== ''),
  )
  const warnings = [...paths].flatMap(([href, path]) => {
    const page = states.get(path)
    if (!page || page.state === 'public') return []
    const what =
      page.state === 'draft' ? `“${page.title}” is not published.` : `No page has the path ${path}.`
    return [[href, `${what} Visitors who follow this link see “Page not found”.`]]
  })
  return { warnings: Object.fromEntries(warnings) }
}
