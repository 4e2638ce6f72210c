import { createServer } from 'node:http'

export type BareFile = { body: string; status: number; headers: Record<string, string> }

/** The baseline: a plain HTTP server of Node that always sends the same bytes. */
process.once('message', (files: Record<string, BareFile>) => {
  const answers = new Map(
    Object.entries(files).map(([path, { body, status, headers }]) => {
      const bytes = Buffer.from(body, 'base64')
      return [path, { bytes, status, headers: { ...headers, 'content-length': bytes.length } }]
    }),
  )
  const server = createServer((request, response) => {
    request.resume()
    const answer = answers.get(request.url ?? '')
    if (!answer) return void response.writeHead(404).end()
    response.writeHead(answer.status, answer.headers)
    response.end(answer.bytes)
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.({ port: typeof address === 'object' ? address?.port : null })
  })
})
