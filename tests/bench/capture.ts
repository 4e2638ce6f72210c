import { request } from 'node:http'

/** A response as it was sent, still compressed. */
export type Captured = { status: number; headers: Record<string, string>; body: Buffer }

export type Accepts = 'br' | 'gzip' | 'none'

export const acceptHeader = (accepts: Accepts): Record<string, string> =>
  accepts === 'none' ? {} : { 'accept-encoding': accepts }

const ofConnection = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']

/** Requests a URL without decompressing the body, as `fetch` would. */
export function capture(url: string, headers: Record<string, string> = {}): Promise<Captured> {
  const { promise, resolve, reject } = Promise.withResolvers<Captured>()
  request(url, { headers, agent: false }, (response) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.on('error', reject)
    response.on('end', () => {
      const own = Object.entries(response.headers).filter(([name]) => !ofConnection.includes(name))
      resolve({
        status: response.statusCode ?? 0,
        headers: Object.fromEntries(own.map(([name, value]) => [name, String(value)])),
        body: Buffer.concat(chunks),
      })
    })
  })
    .on('error', reject)
    .end()
  return promise
}
