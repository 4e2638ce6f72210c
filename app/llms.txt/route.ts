import { env } from '#lib/env.ts'
import { listSiteAddresses } from '#lib/reading/public-site-queries.ts'
import { getFrame } from '#lib/settings/public-queries.ts'

export const dynamic = 'force-dynamic'

const SECTIONS = [
  ['ARTICLE', 'Articles'],
  ['COURSE', 'Courses'],
  ['TOPIC', 'Topics'],
  ['PAGE', 'About this site'],
] as const

/** A site map for language models as proposed by llmstxt.org: title, summary, links by section. */
export async function GET(): Promise<Response> {
  const [{ settings }, addresses] = await Promise.all([getFrame(), listSiteAddresses(0, 2000)])
  const sections = SECTIONS.flatMap(([kind, title]) => {
    const links = addresses
      .filter((it) => it.kind === kind)
      .map((it) => `- [${it.title}](${env().siteUrl}${it.path})`)
    return links.length === 0 ? [] : [`## ${title}\n\n${links.join('\n')}`]
  })
  const head = `# ${settings.site.name}\n\n> ${settings.site.description}`
  return new Response(`${[head, ...sections].join('\n\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
