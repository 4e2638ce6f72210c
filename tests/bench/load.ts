import { fork } from 'node:child_process'
import { join } from 'node:path'
import autocannon from 'autocannon'

export type Load = { perSecond: number; p50: number; p99: number; errors: number; refused: number }

export type Target = {
  url: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  /** A body and headers of its own for each request. */
  vary?: (index: number) => { body: string; headers: Record<string, string> }
}

const CONNECTIONS = 32

export async function load(target: Target, seconds: number): Promise<Load> {
  let sent = 0
  const result = await autocannon({
    url: target.url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: target.method ?? 'GET',
        headers: target.headers ?? {},
        setupRequest: (request) => {
          if (!target.vary) return request
          const { body, headers } = target.vary(sent++)
          return { ...request, body, headers: { ...request.headers, ...headers } }
        },
      },
    ],
  })
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.timeouts,
    refused: result.non2xx - (result['3xx'] ?? 0),
  }
}

/** The same bytes from a bare server, in a process of its own as the site is. */
export async function loadBare(
  bytes: Uint8Array,
  headers: Record<string, string>,
  seconds: number,
): Promise<Load> {
  const child = fork(join(import.meta.dirname, 'bare-server.ts'))
  try {
    const listening = new Promise<number>((resolve) =>
      child.once('message', (message) => resolve((message as { port: number }).port)),
    )
    child.send({ body: Buffer.from(bytes).toString('base64'), headers })
    return await load({ url: `http://127.0.0.1:${await listening}/` }, seconds)
  } finally {
    child.kill()
  }
}
