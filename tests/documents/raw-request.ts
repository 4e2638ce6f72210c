import { connect } from 'node:net'

export type RawAnswer = {
  status: number
  /** As received, in their order. */
  headers: [name: string, value: string][]
  body: Buffer
}

/**
 * Sends raw bytes and reads until the server closes the connection.
 *
 * @returns null if the server closes the connection without a response
 */
export async function sendRaw(port: number, bytes: string | Buffer): Promise<RawAnswer | null> {
  const { promise, resolve, reject } = Promise.withResolvers<RawAnswer | null>()
  const chunks: Buffer[] = []
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
  socket.setTimeout(20_000, () => socket.destroy(new Error('the server does not hang up')))
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve(read(Buffer.concat(chunks)))
    else reject(error)
  })
  socket.on('close', () => resolve(read(Buffer.concat(chunks))))
  return promise
}

function read(answer: Buffer): RawAnswer | null {
  const end = answer.indexOf('\r\n\r\n')
  if (end < 0) return null
  const [first = '', ...lines] = answer.subarray(0, end).toString('latin1').split('\r\n')
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1])
  const rest = answer.subarray(end + 4)
  // `Expect: 100-continue` is answered first, the request after it.
  if (status === 100) return read(rest)
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { status, headers, body: rest }
}

export const headerOf = ({ headers }: RawAnswer, name: string) =>
  headers.find(([one]) => one === name)?.[1] ?? null
