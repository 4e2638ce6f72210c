import { env } from '#lib/env.ts'
import { listPaths, listSiteAddresses } from '#lib/reading/public-site-queries.ts'
import { ADDRESSES_PER_FILE, sitemap } from '#lib/reading/sitemap.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ file: string }> }

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const found = /^(\d{1,4})\.xml$/.exec((await params).file)
  const entries = found ? await entriesOf(Number(found[1])) : []
  if (entries.length === 0) return new Response('Sitemap not found.', { status: 404 })
  return new Response(sitemap(entries), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
}

async function entriesOf(file: number) {
  const { siteUrl } = env()
  if (file === 0) return listPaths().map((path) => ({ url: siteUrl + path, changedAt: null }))
  const found = await listSiteAddresses((file - 1) * ADDRESSES_PER_FILE, ADDRESSES_PER_FILE)
  return found.map(({ path, changedAt }) => ({ url: siteUrl + path, changedAt }))
}
