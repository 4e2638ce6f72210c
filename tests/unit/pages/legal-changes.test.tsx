import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LegalNotice } from '#components/pages/legal-notice.tsx'
import { unstatedChanges } from '#lib/pages/legal-changes.ts'
import { legalPages } from '#prisma/demo/pages/legal.ts'

const before = { effectiveOn: '2026-06-01', contentUpdatedOn: '2026-06-01' }

it('A privacy notice of an earlier version is told what Lectern does since then', () => {
  const changes = unstatedChanges({ slug: 'privacy', ...before }) ?? []
  expect(changes.join()).toMatch(/lectern\.asked/)
  expect(unstatedChanges({ slug: 'privacy', effectiveOn: null, contentUpdatedOn: null })).toEqual(
    changes,
  )
  const html = renderToStaticMarkup(<LegalNotice changes={changes} />)
  expect(html.match(/<li>/g)).toHaveLength(changes.length)
})

it('Once the page has a later version, and on other pages, there is nothing to tell', () => {
  const after = { ...before, effectiveOn: '2026-12-01' }
  expect(unstatedChanges({ slug: 'privacy', ...after })).toBeNull()
  expect(unstatedChanges({ slug: 'about', ...before })).toBeNull()
})

it('The legal pages of a new site state everything', () => {
  for (const { snapshot } of legalPages) expect(unstatedChanges(snapshot), snapshot.slug).toBeNull()
})
