import { env } from '#lib/env.ts'
import { rssFeed } from '#lib/reading/feed.ts'
import { listFeedEntries } from '#lib/reading/public-site-queries.ts'
import { getFrame } from '#lib/settings/public-queries.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const [{ settings }, entries] = await Promise.all([getFrame(), listFeedEntries(50)])
  const { name, description } = settings.site
  return new Response(rssFeed({ name, description, url: env().siteUrl }, entries), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  })
}
