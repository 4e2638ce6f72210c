import { generation } from '#lib/cache/expiry.ts'
import { recordDocument } from '#lib/cache/render-report.ts'
import { newTiming, type QueryTiming, timeQueries } from '#lib/database/query-timing.ts'
import { cutToDocument } from './cut.ts'
import { type Exchanged, exchange, type Handle } from './exchange.ts'

/** One rendering, with everything that a cache needs to know about it. */
export type Rendered = Exchanged & {
  tags: ReadonlySet<string>
  /** The state of the world when the rendering began. */
  since: number
  gone: boolean
  failed: boolean
  databaseAway: boolean
  took: RenderTime
}

export type RenderTime = { milliseconds: number; database: Readonly<QueryTiming> }

export type Render = (target: string, headers?: Record<string, string>) => Promise<Rendered>

const patience = 10_000

/**
 * Next as a function from an address to a document. Next is told the same about every visitor:
 * nothing but the address, so nothing else can be in the result.
 */
export function renderer(
  handle: Handle,
  host: string,
  onRendered: (took: RenderTime) => void = () => {},
): Render {
  const fixed = { host, 'user-agent': 'lectern-document', accept: 'text/html,*/*' }
  return async (target, headers = {}) => {
    const since = generation()
    const begun = performance.now()
    const database = newTiming()
    const asked = { method: 'GET', target, headers: { ...headers, ...fixed } }
    const { result, report } = await recordDocument(() =>
      timeQueries(database, () => inTime(exchange(handle, asked))),
    )
    const body = documentBody(result)
    const took = { milliseconds: performance.now() - begun, database }
    onRendered(took)
    return { ...result, body, ...report, since, took }
  }
}

/** Of a page only the document; a feed or a map as it is. */
function documentBody({ headers, body }: Exchanged): Buffer {
  const isPage = String(headers['content-type'] ?? '').startsWith('text/html')
  return isPage ? Buffer.from(cutToDocument(body.toString())) : body
}

/** A page that hangs must not hold its visitors with it. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new RenderTimeout()), patience)
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

export class RenderTimeout extends Error {
  override name = 'RenderTimeout'

  // Without the address: that of a receipt is a secret of its own.
  constructor() {
    super(`no document after ${patience / 1000} s`)
  }
}
