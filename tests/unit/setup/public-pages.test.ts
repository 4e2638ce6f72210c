import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { checkPublicPages, clientComponents } from '#lib/setup/public-pages.ts'

/** Manifests that `next build` (16.4) wrote: for a public page, and for one with client components. */
const sample = (name: 'document' | 'with-client-components') =>
  readFileSync(join(import.meta.dirname, `client-manifests/${name}.txt`), 'utf8')

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Creates a checkout with the given pages, each with its manifest unless that is null. */
function checkoutWith(pages: Record<string, string | null>): string {
  const checkout = mkdtempSync(join(tmpdir(), 'lectern-pages-'))
  folders.push(checkout)
  for (const [page, manifest] of Object.entries(pages)) {
    write(join(checkout, page, 'page.tsx'), '')
    const built = join(checkout, '.next/server', page, 'page_client-reference-manifest.js')
    if (manifest !== null) write(built, manifest)
  }
  return checkout
}

function write(file: string, text: string) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

describe('clientComponents', () => {
  it('a page without client components has only those that Next adds to every page', () => {
    expect(clientComponents(sample('document'))).toEqual([])
  })

  it('a page with client components lists them, including those of packages', () => {
    expect(clientComponents(sample('with-client-components'))).toEqual([
      'node_modules/next/dist/client/app-dir/link.js',
      'node_modules/next/dist/shared/lib/lazy-dynamic/dynamic-bailout-to-csr.js',
      'node_modules/next/dist/shared/lib/lazy-dynamic/preload-chunks.js',
      'components/ui/trial-counter.tsx',
    ])
  })

  it('a manifest in an unknown format is an error', () => {
    expect(() => clientComponents('self.__RSC_MANIFEST = {}')).toThrow(
      'does not have the format of Next 16.4',
    )
    expect(() => clientComponents('globalThis.__RSC_MANIFEST["/x/page"] = {"a":1};')).toThrow(
      'clientModules',
    )
  })
})

describe('checkPublicPages', () => {
  it('the check passes if no public page has client components, whatever staff pages contain', () => {
    const checkout = checkoutWith({
      'app/(site)/articles/[slug]': sample('document'),
      'app/admin': sample('with-client-components'),
    })
    expect(() => checkPublicPages(checkout)).not.toThrow()
  })

  it('the check fails with the name of a public page that has a client component', () => {
    const checkout = checkoutWith({
      'app/(site)': sample('document'),
      'app/(site)/articles/[slug]': sample('with-client-components'),
    })
    expect(() => checkPublicPages(checkout)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('cannot use client components'),
        detail: expect.stringMatching(
          /^app\/\(site\)\/articles\/\[slug\]\/page\.tsx → components\/ui\/trial-counter\.tsx$/m,
        ),
      }),
    )
  })

  it('the check fails if the manifest of a public page is missing', () => {
    expect(() => checkPublicPages(checkoutWith({ 'app/(site)/faqs': null }))).toThrow('ENOENT')
  })
})
