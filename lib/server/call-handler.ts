import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

/** Next's request handler, the only part of Next that the front uses. */
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

type InternalRequest = {
  method: string
  target: string
  headers: Record<string, string | string[] | undefined>
  body?: Buffer
}

export type InternalResponse = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/**
 * Calls a request handler in this process and waits for the whole response. No socket is used:
 * everything would be parsed a second time, and the render would run outside of the caller's async
 * context, which collects the tags.
 */
export async function callHandler(
  handle: NextHandler,
  asked: InternalRequest,
): Promise<InternalResponse> {
  const request = toIncomingMessage(asked)
  const response = new BufferedResponse(request)
  // Next's promise may settle before or after the last byte; the response is complete when it has ended.
  const handled = handle(request, response).then(() => response.ended)
  await Promise.race([response.ended, handled])
  return {
    status: response.statusCode,
    headers: response.getHeaders(),
    body: Buffer.concat(response.chunks),
  }
}

/** Builds a request that did not come over a socket, with its whole body. */
export function toIncomingMessage({
  method,
  target,
  headers,
  body,
}: InternalRequest): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.method = method
  request.url = target
  request.httpVersion = '1.1'
  request.httpVersionMajor = 1
  request.httpVersionMinor = 1
  request.headers = withoutUndefined(headers)
  request.rawHeaders = Object.entries(request.headers).flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, one]),
  )
  if (body?.length) request.push(body)
  request.push(null)
  request.complete = true
  return request
}

function withoutUndefined(headers: InternalRequest['headers']) {
  const given = Object.entries(headers).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given)
}

class BufferedResponse extends ServerResponse {
  readonly chunks: Buffer[] = []
  readonly ended: Promise<void>
  readonly #settle: { resolve: () => void; reject: (error: Error) => void }

  constructor(request: IncomingMessage) {
    super(request)
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.ended = promise
    this.#settle = { resolve, reject }
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#keep(chunk, rest)
    return true
  }

  override end(...given: unknown[]): this {
    if (this.writableEnded) return this
    const [chunk, ...rest] = typeof given[0] === 'function' ? [undefined, ...given] : given
    this.#keep(chunk, rest)
    super.end()
    // Without a socket nothing else emits these events, and Next waits for them.
    process.nextTick(() => {
      this.emit('finish')
      this.emit('close')
    })
    this.#settle.resolve()
    return this
  }

  /** Sets headers one by one: those given to writeHead would be missing from `getHeaders`. */
  override writeHead(status: number, ...given: unknown[]): this {
    const headers = given.find((one) => typeof one === 'object')
    if (Array.isArray(headers)) throw new TypeError('raw header lists are not supported here')
    for (const [name, value] of Object.entries((headers ?? {}) as OutgoingHttpHeaders))
      if (value !== undefined) this.setHeader(name, value)
    return super.writeHead(status)
  }

  override destroy(error?: Error): this {
    this.#settle.reject(error ?? new Error('the response was aborted'))
    this.destroyed = true
    this.emit('close')
    return this
  }

  #keep(chunk: unknown, rest: unknown[]): void {
    if (!this.headersSent) this.flushHeaders()
    const encoding = typeof rest[0] === 'string' ? (rest[0] as BufferEncoding) : 'utf8'
    if (typeof chunk === 'string') this.chunks.push(Buffer.from(chunk, encoding))
    else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk))
    const callback = rest.find((one) => typeof one === 'function') as (() => void) | undefined
    if (callback) process.nextTick(callback)
  }
}
