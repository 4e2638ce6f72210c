import type { Metadata } from 'next'
import { SEARCH_TITLE_CHARS } from '#lib/format/search-result.ts'
import type { SiteFrame } from './site-frame.ts'

type Page = {
  title: string
  description: string
  /** Canonical path of this page, with the query parameters that change its content. */
  path: string
  /** Canonical path of another page, if this page has the same content. */
  canonical?: string | null
  /** Path or address of the picture for link previews. */
  image?: string | null
  type?: 'website' | 'article' | 'profile'
  publishedAt?: Date
  modifiedAt?: Date
  authors?: readonly string[]
  /** `nofollow` includes `noindex`; used for combinations of filters. */
  robots?: 'index' | 'noindex' | 'nofollow'
  /** Paths of the previous and the next page of a list. */
  previous?: string | null
  next?: string | null
}

/** Image for link previews of pages that have none of their own, 1200 × 630. */
const SITE_IMAGE = '/social.png'

/** “About Lectern” needs no “| Lectern” behind it. */
const namesSite = (title: string, name: string) =>
  title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .includes(name.toLowerCase())

/** The title with the name of the site, where search results show both. */
function titleOf(title: string, name: string): string {
  const full = `${title} | ${name}`
  return namesSite(title, name) || full.length > SEARCH_TITLE_CHARS ? title : full
}

/** Builds title, description, canonical URL, Open Graph and Twitter card of a page. */
export function pageMetadata(frame: SiteFrame, page: Page): Metadata {
  const { site } = frame.settings
  const url = page.canonical ?? absolute(frame, page.path)
  const image = absolute(frame, page.image ?? SITE_IMAGE)
  const images = [{ url: image, width: 1200, height: 630, alt: page.title }]
  const { title, description } = page
  return {
    title: titleOf(title, site.name),
    description,
    applicationName: site.name,
    alternates: {
      canonical: url,
      types: { 'application/rss+xml': absolute(frame, '/feed.xml') },
    },
    robots: robots(page.robots),
    pagination: {
      previous: page.previous ? absolute(frame, page.previous) : null,
      next: page.next ? absolute(frame, page.next) : null,
    },
    openGraph: {
      title,
      description,
      url,
      siteName: site.name,
      locale: 'en_IN',
      images,
      ...(page.type === 'article'
        ? {
            type: 'article' as const,
            publishedTime: page.publishedAt?.toISOString(),
            modifiedTime: page.modifiedAt?.toISOString(),
            authors: page.authors?.map((href) => absolute(frame, href)),
          }
        : { type: page.type ?? ('website' as const) }),
    },
    twitter: { card: 'summary_large_image', title, description },
  }
}

/** Makes a path absolute; leaves an absolute URL unchanged. */
export function absolute({ siteUrl }: Pick<SiteFrame, 'siteUrl'>, pathOrUrl: string): string {
  return pathOrUrl.startsWith('/') ? `${siteUrl}${pathOrUrl}` : pathOrUrl
}

function robots(value: Page['robots']): Metadata['robots'] {
  if (value === 'noindex') return { index: false, follow: true }
  if (value === 'nofollow') return { index: false, follow: false }
  return { index: true, follow: true, 'max-image-preview': 'large' }
}
