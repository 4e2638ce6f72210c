import autocannon from 'autocannon'
import { hasWrk, loadByWrk } from './wrk.ts'

export type Load = { perSecond: number; p50: number; p99: number; errors: number; refused: number }

export type Target = {
  url: string
  /** Paths that are requested in turn; left out: the path of the URL. */
  paths?: readonly string[]
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  /** Returns body and headers for each request. */
  vary?: (index: number) => { body: string; headers: Record<string, string> }
}

const CONNECTIONS = 32

/** Requests pages by `wrk` where it is installed; sends forms, and requests elsewhere, by autocannon. */
export async function load(target: Target, seconds: number): Promise<Load> {
  const { method = 'GET', headers = {}, vary, paths = [undefined] } = target
  if (hasWrk && method === 'GET' && !vary) {
    const { pathname, search, origin } = new URL(target.url)
    const requested = target.paths ?? [pathname + search]
    return loadByWrk({ origin, paths: requested, headers, connections: CONNECTIONS }, seconds)
  }
  let sent = 0
  const result = await autocannon({
    url: target.url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: paths.map((path) => ({
      ...(path === undefined ? {} : { path }),
      method,
      headers,
      setupRequest: (request) => {
        if (!vary) return request
        const own = vary(sent++)
        return { ...request, body: own.body, headers: { ...request.headers, ...own.headers } }
      },
    })),
  })
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.timeouts,
    refused: result.non2xx - (result['3xx'] ?? 0),
  }
}
