import type { FeedEntry } from './public-site-queries.ts'
import { escapeXml } from './sitemap.ts'

type Site = { name: string; description: string; url: string }

/** RSS 2.0 with the atom:link that the RSS Advisory Board recommends. */
export function rssFeed(site: Site, entries: readonly FeedEntry[]): string {
  const newest = entries[0]?.publishedAt ?? new Date(0)
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escapeXml(site.name)}</title>
<link>${escapeXml(site.url)}/</link>
<description>${escapeXml(site.description)}</description>
<language>en-in</language>
<lastBuildDate>${newest.toUTCString()}</lastBuildDate>
<atom:link href="${escapeXml(site.url)}/feed.xml" rel="self" type="application/rss+xml"/>
${entries.map((entry) => item(site.url, entry)).join('\n')}
</channel>
</rss>
`
}

function item(origin: string, entry: FeedEntry): string {
  const url = escapeXml(origin + entry.path)
  // Feed readers recognise an item by it, also after its address has changed.
  const guid = escapeXml(origin + entry.firstPath)
  const isCurrent = entry.firstPath === entry.path
  const creators = entry.authors.map((it) => `<dc:creator>${escapeXml(it)}</dc:creator>`).join('')
  return `<item><title>${escapeXml(entry.title)}</title><link>${url}</link><guid isPermaLink="${isCurrent}">${guid}</guid><pubDate>${entry.publishedAt.toUTCString()}</pubDate>${creators}<description>${escapeXml(entry.standfirst)}</description></item>`
}
