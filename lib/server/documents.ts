import type { OutgoingHttpHeaders } from 'node:http'
import { LRUCache } from 'lru-cache'
import { generation } from '#lib/cache/expiry.ts'
import { type ErrorCode, isDatabaseAway } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import type { Made } from './document-cache.ts'
import { Bytes } from './encodings.ts'
import { documentPolicies } from './policies.ts'
import type { Refuse } from './refusal.ts'
import type { Render, Rendered } from './render.ts'
import { RenderTimeout } from './render.ts'
import { type Answer, etagOf } from './send.ts'
import { SPECULATION_RULES_PATH } from './speculation-rules.ts'

/** What of a rendering's own headers goes out. Cookies never do. */
const keptHeaders = ['content-type', 'location', 'x-robots-tag', 'content-disposition'] as const

type Policy = Readonly<Record<string, string>>

/** Kept by whoever likes, but asked for again each time: what was published is there at once. */
export const publicPolicy: Policy = {
  ...documentPolicies,
  'cache-control': 'public, no-cache',
  'speculation-rules': `"${SPECULATION_RULES_PATH}"`,
}
/** One visitor's own page, such as a receipt. */
export const privatePolicy: Policy = {
  ...documentPolicies,
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer',
}

/** Renders a document and says what a visitor gets: the rendering, or the error it amounts to. */
export async function renderDocument(
  render: Render,
  refuse: Refuse,
  target: string,
  policy: Policy,
): Promise<{ answer: Answer; rendered: Rendered | null; databaseAway: boolean }> {
  try {
    const rendered = await render(target)
    const code = errorOf(rendered)
    const answer = code ? refuse(code, 'html', policyOfError(policy)) : asAnswer(rendered, policy)
    return { answer, rendered, databaseAway: rendered.databaseAway }
  } catch (error) {
    log.error({ err: error }, 'a document could not be rendered')
    // What hangs for ten seconds waits for a database that is there and does not answer.
    const databaseAway = error instanceof RenderTimeout || isDatabaseAway(error)
    const code = databaseAway ? 'unavailable' : 'internal'
    return { answer: refuse(code, 'html'), rendered: null, databaseAway }
  }
}

/** For the cache: the document, and whether it may be kept. */
export function documentMaker(render: Render, refuse: Refuse) {
  return async (target: string): Promise<Made> => {
    const { answer, rendered, databaseAway } = await renderDocument(
      render,
      refuse,
      target,
      publicPolicy,
    )
    const { status, headers, body } = answer
    return {
      document: {
        status,
        headers: shareHeaders(headers),
        etag: etagOf(body),
        body: new Bytes(body),
        took: rendered?.took ?? null,
      },
      tags: rendered?.tags ?? new Set(),
      since: rendered?.since ?? generation(),
      keep: rendered !== null && keptStatuses.includes(status),
      databaseAway,
    }
  }
}

const sets = new LRUCache<string, Answer['headers']>({ max: 500 })

/** One object for equal headers: documents differ in little else than their bytes. */
function shareHeaders(headers: Answer['headers']): Answer['headers'] {
  const name = JSON.stringify(headers)
  const known = sets.get(name)
  if (!known) sets.set(name, headers)
  return known ?? headers
}

/** Everything else says something about this moment only. */
const keptStatuses = [200, 301, 308, 404, 410]

function errorOf({ status, gone, failed, databaseAway }: Rendered): ErrorCode | null {
  if (databaseAway) return 'unavailable'
  if (failed || status >= 500) return 'internal'
  if (status === 404) return gone ? 'gone' : 'not-found'
  return null
}

/** A private address that does not exist must not be told to anybody either. */
const policyOfError = (policy: Policy): Policy =>
  policy === privatePolicy ? { 'referrer-policy': 'no-referrer' } : {}

function asAnswer({ status, headers, body }: Rendered, policy: Policy): Answer {
  const own: Record<string, string | readonly string[]> = {}
  for (const name of keptHeaders) {
    const value = headers[name]
    if (value !== undefined) own[name] = typeof value === 'number' ? String(value) : value
  }
  const fonts = fontPreloads(headers.link)
  if (fonts) own.link = fonts
  const redirects = status >= 300 && status < 400
  return { status, headers: { ...own, ...policy }, body: redirects ? Buffer.alloc(0) : body }
}

/** Next announces style sheets too, which stand in the head of the same packet anyway. */
function fontPreloads(link: OutgoingHttpHeaders[string]): string | null {
  const links = String(link ?? '').split(/,\s*(?=<)/)
  return links.filter((one) => /;\s*as="?font"?/.test(one)).join(', ') || null
}
