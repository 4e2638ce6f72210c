import { env } from '#lib/env.ts'

export const dynamic = 'force-dynamic'

/** What is not for search engines says so itself (noindex); here stands what they need not even ask for. */
export function GET(): Response {
  const closed = ['/admin', '/api/', '/preview/', '/setup', '/sign-in', '/counselling/requests']
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${env().siteUrl}/sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
