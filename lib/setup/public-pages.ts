import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { SetupError } from './report.js'

const MANIFEST = 'page_client-reference-manifest.js'

/** The part of Next's page manifest that is read here: the page's client components by file. */
const manifestSchema = z.object({ clientModules: z.record(z.string(), z.unknown()) })

/** Next's own client components on every page, and error pages, which must be client components. */
const ALLOWED = [
  /^node_modules\/next\/dist\/(esm\/)?(client\/components|lib\/framework|lib\/metadata)\//,
  /^app\/(.+\/)?(error|global-error)\.tsx$/,
]

/**
 * Lists the client components that a page imports, directly or indirectly, rendered or not.
 *
 * @param manifest the contents of the file that `next build` (16.4, Turbopack) writes beside the page
 */
export function clientComponents(manifest: string): string[] {
  const json = /^globalThis\.__RSC_MANIFEST\["[^"]+"\] = (\{.*\});?\s*$/m.exec(manifest)?.[1]
  if (json === undefined) throw new Error(`${MANIFEST} does not have the format of Next 16.4`)
  const { clientModules } = manifestSchema.parse(JSON.parse(json))
  return Object.keys(clientModules)
    .map((file) => file.replace(/^\[project\]\//, ''))
    .filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))
}

/**
 * Checks that no public page uses a client component: the front sends public pages without Next's
 * runtime, so a client component would be rendered but would not react.
 *
 * @throws SetupError that names each page with its client components
 */
export function checkPublicPages(checkout: string): void {
  const pages = globSync('app/(site)/**/page.tsx', { cwd: checkout }).sort()
  const wrong = pages.flatMap((page) => {
    const manifest = join(checkout, '.next/server', page.replace(/page\.tsx$/, MANIFEST))
    return clientComponents(readFileSync(manifest, 'utf8')).map((file) => `${page} → ${file}`)
  })
  if (wrong.length === 0) return
  throw new SetupError(
    'public pages are sent without React’s runtime, so they cannot use client components: render on the server, and add behaviour with an island in components/islands.',
    wrong.join('\n'),
  )
}
