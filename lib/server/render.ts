import { currentGeneration } from '#lib/cache/expiry.ts'
import { withRenderReport } from '#lib/cache/render-report.ts'
import { newTiming, type QueryTiming, timeQueries } from '#lib/database/query-timing.ts'
import { withPath } from '#lib/internal-request.ts'
import { callHandler, type InternalResponse, type NextHandler } from './call-handler.ts'
import { stripNextRuntime } from './strip-runtime.ts'

/** The result of one render, with everything that the page cache needs to know. */
export type RenderResult = InternalResponse & {
  tags: ReadonlySet<string>
  /** The expiry generation when the render began. */
  since: number
  gone: boolean
  failed: boolean
  databaseAway: boolean
  renderTime: RenderTime
}

export type RenderTime = { milliseconds: number; database: Readonly<QueryTiming> }

export type Render = (target: string, headers?: Record<string, string>) => Promise<RenderResult>

const RENDER_TIMEOUT_MS = 10_000

/**
 * Returns Next as a function from an address to a page. Next gets the same input for every visitor:
 * only the address, also as a header for the layout, so the result cannot depend on anything else.
 */
export function createRenderer(
  handle: NextHandler,
  host: string,
  onRendered: (took: RenderTime) => void = () => {},
): Render {
  const fixed = { host, 'user-agent': 'lectern-document', accept: 'text/html,*/*' }
  return async (target, headers = {}) => {
    const since = currentGeneration()
    const begun = performance.now()
    const database = newTiming()
    const asked = { method: 'GET', target, headers: { ...headers, ...fixed, ...withPath(target) } }
    const { result, report } = await withRenderReport(() =>
      timeQueries(database, () => withTimeout(callHandler(handle, asked))),
    )
    const body = pageBody(result)
    const took = { milliseconds: performance.now() - begun, database }
    onRendered(took)
    return { ...result, body, ...report, since, renderTime: took }
  }
}

/** Strips Next's runtime from a page; leaves a feed or a sitemap unchanged. */
function pageBody({ headers, body }: InternalResponse): Buffer {
  const isPage = String(headers['content-type'] ?? '').startsWith('text/html')
  return isPage ? Buffer.from(stripNextRuntime(body.toString())) : body
}

/** Rejects after RENDER_TIMEOUT_MS, so that visitors do not wait for a render that hangs. */
async function withTimeout<T>(answer: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new RenderTimeout()), RENDER_TIMEOUT_MS)
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

export class RenderTimeout extends Error {
  override name = 'RenderTimeout'

  // The message must not contain the address: that of a receipt is a secret.
  constructor() {
    super(`no page after ${RENDER_TIMEOUT_MS / 1000} s`)
  }
}
