/** A request that might change what others see, with `Host` and `Connection` still to come. */
export type Poison = {
  name: string
  method?: string
  target?: string
  version?: string
  /** Raw header lines, without line breaks. */
  headers?: string[]
  body?: string
  /** Used instead of the right host; null: none. */
  host?: string | null
}

export const ARTICLE = '/articles/rust-vs-python'
/** A response that contains this depends on a forged request. */
export const CANARY = 'canary.invalid'

export const inHeader = (name: string, ...values: string[]): Poison[] =>
  values.map((value) => ({
    name: `${name}: ${value.slice(0, 60)}`,
    headers: [`${name}: ${value}`],
  }))

/** The request as bytes; it asks the server to close the connection. */
export function bytesOf(poison: Poison, ownHost: string): Buffer {
  const { method = 'GET', target = ARTICLE, version = '1.1', headers = [], body = '' } = poison
  const host = poison.host === undefined ? ownHost : poison.host
  const lines = [
    `${method} ${target} HTTP/${version}`,
    ...(host === null ? [] : [`Host: ${host}`]),
    'Connection: close',
    ...(body ? [`Content-Length: ${body.length}`] : []),
    ...headers,
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`, 'latin1')
}
