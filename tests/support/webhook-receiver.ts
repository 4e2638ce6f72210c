import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { id: string; body: string; headers: Record<string, string>; at: number }

type Answer = (received: Received, response: ServerResponse, request: IncomingMessage) => void

/** Starts a webhook receiver that stores requests and responds as configured, with 204 by default. */
export async function startReceiver(answer?: Answer, port = 0) {
  const received: Received[] = []
  let answering: Answer = answer ?? ((_, response) => response.writeHead(204).end())
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      )
      const one = {
        id: headers['webhook-id'] ?? '',
        body: Buffer.concat(parts).toString('utf8'),
        headers,
        at: performance.now(),
      }
      received.push(one)
      answering(one, response, request)
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${taken}/in`,
    received,
    answer: (next: Answer) => {
      answering = next
    },
    status: (status: number, body = '', headers: Record<string, string> = {}) => {
      answering = (_, response) => response.writeHead(status, headers).end(body)
    },
    stop: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>
