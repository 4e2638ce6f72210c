import { once } from 'node:events'
import { Agent, get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

export type Encoding = 'br' | 'gzip' | 'identity'

const unpack = {
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
  identity: async (bytes: Buffer) => bytes,
}

/**
 * An HTTP client with one open connection and without retries. It throws on every failure, also on
 * a truncated response.
 */
export function visitor(origin: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return {
    async ask(path: string, encoding: Encoding = 'br'): Promise<Answer> {
      const headers = { 'accept-encoding': encoding }
      const request = get(new URL(path, origin), { agent, headers })
      const [response] = (await once(request, 'response')) as [IncomingMessage]
      const bytes = await buffer(response)
      const coding = (response.headers['content-encoding'] ?? 'identity') as Encoding
      const status = response.statusCode ?? 0
      const text = (await unpack[coding](bytes)).toString()
      return { status, headers: response.headers, text }
    },
    leave: () => agent.destroy(),
  }
}

export type Visitor = ReturnType<typeof visitor>
