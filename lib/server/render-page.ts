import type { OutgoingHttpHeaders } from 'node:http'
import { LRUCache } from 'lru-cache'
import { currentGeneration } from '#lib/cache/expiry.ts'
import { type ErrorCode, isDatabaseAway } from '#lib/errors/errors.ts'
import { log } from '#lib/errors/log.ts'
import { CompressedBody } from './encodings.ts'
import type { ErrorResponder } from './error-response.ts'
import type { FreshPage } from './page-cache.ts'
import { documentPolicies } from './policies.ts'
import type { Render, RenderResult } from './render.ts'
import { RenderTimeout } from './render.ts'
import { etagOf, type HttpResponse } from './send.ts'
import { SPECULATION_RULES_PATH } from './speculation-rules.ts'

/** The headers of a render that are sent to the visitor. Cookies never are. */
const SENT_HEADERS = ['content-type', 'location', 'x-robots-tag', 'content-disposition'] as const

type ResponsePolicy = Readonly<Record<string, string>>

/** Anybody may store the page but must revalidate it, so a publication is visible at once. */
const publicPolicy: ResponsePolicy = {
  ...documentPolicies,
  'cache-control': 'public, no-cache',
  'speculation-rules': `"${SPECULATION_RULES_PATH}"`,
}
/** For a page of one visitor, such as a receipt. */
export const privatePolicy: ResponsePolicy = {
  ...documentPolicies,
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer',
}

/** Renders a page and returns the response for the visitor: the page or an error page. */
export async function renderPage(
  render: Render,
  errorResponse: ErrorResponder,
  target: string,
  policy: ResponsePolicy,
): Promise<{ response: HttpResponse; rendered: RenderResult | null; databaseAway: boolean }> {
  try {
    const rendered = await render(target)
    const code = errorCodeOf(rendered)
    const response = code
      ? errorResponse(code, 'html', policyOfError(policy))
      : toHttpResponse(rendered, policy)
    return { response, rendered, databaseAway: rendered.databaseAway }
  } catch (error) {
    log.error({ err: error }, 'a page could not be rendered')
    // A render that reaches its timeout is most likely waiting for the database.
    const databaseAway = error instanceof RenderTimeout || isDatabaseAway(error)
    const code = databaseAway ? 'unavailable' : 'internal'
    return { response: errorResponse(code, 'html'), rendered: null, databaseAway }
  }
}

/** The render function of the page cache: the page and whether it may be stored. */
export function pageRenderer(render: Render, errorResponse: ErrorResponder) {
  return async (target: string): Promise<FreshPage> => {
    const { response, rendered, databaseAway } = await renderPage(
      render,
      errorResponse,
      target,
      publicPolicy,
    )
    const { status, headers, body } = response
    return {
      page: {
        status,
        headers: internHeaders(headers),
        etag: etagOf(body),
        body: new CompressedBody(body),
        renderTime: rendered?.renderTime ?? null,
      },
      tags: rendered?.tags ?? new Set(),
      since: rendered?.since ?? currentGeneration(),
      storable: rendered !== null && STORABLE_STATUSES.includes(status),
      databaseAway,
    }
  }
}

const knownHeaders = new LRUCache<string, HttpResponse['headers']>({ max: 500 })

/** Returns one object for equal headers: pages differ in little else than their bytes. */
function internHeaders(headers: HttpResponse['headers']): HttpResponse['headers'] {
  const name = JSON.stringify(headers)
  const known = knownHeaders.get(name)
  if (!known) knownHeaders.set(name, headers)
  return known ?? headers
}

/** Statuses of pages that may be cached; any other status is temporary. */
const STORABLE_STATUSES = [200, 301, 308, 404, 410]

function errorCodeOf({ status, gone, failed, databaseAway }: RenderResult): ErrorCode | null {
  if (databaseAway) return 'unavailable'
  if (failed || status >= 500) return 'internal'
  if (status === 404) return gone ? 'gone' : 'not-found'
  return null
}

/** The address of a private page is a secret even when no page is found there. */
const policyOfError = (policy: ResponsePolicy): ResponsePolicy =>
  policy === privatePolicy ? { 'referrer-policy': 'no-referrer' } : {}

function toHttpResponse(
  { status, headers, body }: RenderResult,
  policy: ResponsePolicy,
): HttpResponse {
  const own: Record<string, string | readonly string[]> = {}
  for (const name of SENT_HEADERS) {
    const value = headers[name]
    if (value !== undefined) own[name] = typeof value === 'number' ? String(value) : value
  }
  const fonts = fontPreloads(headers.link)
  if (fonts) own.link = fonts
  const redirects = status >= 300 && status < 400
  return { status, headers: { ...own, ...policy }, body: redirects ? Buffer.alloc(0) : body }
}

/** Keeps only the preloads of fonts: the page's own head already contains the style sheets. */
function fontPreloads(link: OutgoingHttpHeaders[string]): string | null {
  const links = String(link ?? '').split(/,\s*(?=<)/)
  return links.filter((one) => /;\s*as="?font"?/.test(one)).join(', ') || null
}
