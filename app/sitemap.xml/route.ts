import { env } from '#lib/env.ts'
import { countSiteAddresses } from '#lib/reading/public-site-queries.ts'
import { ADDRESSES_PER_FILE, sitemapIndex } from '#lib/reading/sitemap.ts'

export const dynamic = 'force-dynamic'

/**
 * The sitemap index. File 0 has the lists; each other file has up to ADDRESSES_PER_FILE contents.
 */
export async function GET(): Promise<Response> {
  const files = 1 + Math.ceil((await countSiteAddresses()) / ADDRESSES_PER_FILE)
  const urls = Array.from({ length: files }, (_, n) => `${env().siteUrl}/sitemaps/${n}.xml`)
  return new Response(sitemapIndex(urls), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
}
