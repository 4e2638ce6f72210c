import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { JsonLd } from '#components/site/json-ld.tsx'
import { pageMetadata } from '#components/site/page-metadata.ts'
import type { SiteFrame } from '#components/site/site-frame.ts'
import { breadcrumbList } from '#components/site/structured-data.ts'
import { hueClass } from '#components/ui/hue.ts'
import { shownPages } from '#components/ui/pagination.tsx'
import { settings } from '#prisma/demo/settings.ts'

const frame: SiteFrame = { settings, notices: [], siteUrl: 'https://lectern.example' }

describe('the metadata of a page', () => {
  const page = { title: 'Rust', description: 'About Rust', path: '/articles/rust' }

  it('the canonical URL of a page is absolute', () => {
    expect(pageMetadata(frame, page).alternates?.canonical).toBe(
      'https://lectern.example/articles/rust',
    )
    const elsewhere = { ...page, canonical: 'https://first.example/rust' }
    expect(pageMetadata(frame, elsewhere).openGraph?.url).toBe('https://first.example/rust')
  })

  it('the name of the site follows a title where both fit a search result', () => {
    expect(pageMetadata(frame, page).title).toBe('Rust | Lectern')
    const long = 'Rust and Python, compared by somebody who teaches both'
    expect(pageMetadata(frame, { ...page, title: long }).title).toBe(long)
    expect(pageMetadata(frame, { ...page, title: 'About Lectern' }).title).toBe('About Lectern')
  })

  it('the robots metadata follows the page’s setting', () => {
    expect(pageMetadata(frame, { ...page, robots: 'noindex' }).robots).toEqual({
      index: false,
      follow: true,
    })
  })

  it('the breadcrumb list is numbered and ends with the page itself', () => {
    const list = breadcrumbList(frame, [{ label: 'Home', href: '/' }], {
      label: 'Rust',
      href: '/articles/rust',
    })
    expect(list.itemListElement).toMatchObject([
      { position: 1, name: 'Home', item: 'https://lectern.example/' },
      { position: 2, name: 'Rust', item: 'https://lectern.example/articles/rust' },
    ])
  })

  it('structured data cannot close its script element', () => {
    const nodes = [{ '@type': 'Thing', name: '</script><script>alert(1)</script>' }]
    const html = renderToStaticMarkup(JsonLd({ nodes }))
    expect(html.match(/<\/script>/g)).toHaveLength(1)
    expect(html).not.toContain('<script>alert')
  })
})

describe('rules of the design', () => {
  it.each([
    [262, 'hued hue-260'],
    [358, 'hued hue-0'],
    [-12, 'hued hue-350'],
  ])('a hue of %i degrees has the class “%s”', (degrees, name) => {
    expect(hueClass(degrees)).toBe(name)
  })

  it.each([
    [1, 1, [1]],
    [1, 9, [1, 2, 9]],
    [5, 9, [1, 4, 5, 6, 9]],
    [9, 9, [1, 8, 9]],
  ])('the pagination of page %i of %i links to the pages %j', (page, pages, shown) => {
    expect(shownPages(page, pages)).toEqual(shown)
  })
})
