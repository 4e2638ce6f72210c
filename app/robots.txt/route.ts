import { env } from '#lib/env.ts'

export const dynamic = 'force-dynamic'

/** Lists paths that crawlers need not request; pages that must not be indexed say so themselves (noindex). */
export function GET(): Response {
  const disallowed = ['/admin', '/api/', '/preview/', '/setup', '/sign-in', '/counselling/requests']
  const lines = [
    'User-agent: *',
    ...disallowed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${env().siteUrl}/sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
