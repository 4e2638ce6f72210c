/** Sitemaps as sitemaps.org describes them: at most 50,000 addresses per file; this site puts fewer into each, to keep files small. */
export const ADDRESSES_PER_FILE = 5000

type Entry = { url: string; changedAt: Date | null }

export function sitemapIndex(urls: readonly string[]): string {
  const items = urls.map((url) => `<sitemap><loc>${escapeXml(url)}</loc></sitemap>`)
  return xmlDocument('sitemapindex', items)
}

export function sitemap(entries: readonly Entry[]): string {
  const items = entries.map(({ url, changedAt }) => {
    const lastmod = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''
    return `<url><loc>${escapeXml(url)}</loc>${lastmod}</url>`
  })
  return xmlDocument('urlset', items)
}

function xmlDocument(root: string, items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('\n')}\n</${root}>\n`
}

/** For text between tags and in attributes; characters that XML 1.0 does not allow are dropped. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
