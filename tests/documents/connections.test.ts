import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { becomeWebProcess, type Web } from '#tests/support/web-process.ts'
import { headerOf, sendRaw } from './raw-request.ts'

let web: Web
beforeAll(async () => {
  web = await becomeWebProcess()
})
afterAll(() => web?.stop())

const request = (first: string, ...headers: string[]) =>
  [first, `Host: ${new URL(web.origin).host}`, ...headers, '', ''].join('\r\n')

describe('The site answers a broken request with a status, forbids caching and closes the connection', () => {
  it.each([
    [
      'a request with a length and chunks',
      400,
      () =>
        `${request('POST /counselling/requests HTTP/1.1', 'Content-Length: 5', 'Transfer-Encoding: chunked')}0\r\n\r\n${request('GET /robots.txt HTTP/1.1')}`,
    ],
    ['64 KB of headers', 431, () => request('GET / HTTP/1.1', `X: ${'a'.repeat(65_536)}`)],
    [
      'headers that do not end',
      408,
      () => `GET / HTTP/1.1\r\nHost: ${new URL(web.origin).host}\r\nX-Slow:`,
    ],
  ])('%s is answered with %i', async (_, status, bytes) => {
    const answer = await sendRaw(web.port, bytes())
    expect(answer?.status).toBe(status)
    expect(answer && headerOf(answer, 'connection')).toBe('close')
    expect(answer && headerOf(answer, 'cache-control')).toBe('no-store')
    // One response: the bytes after the request were not read as another request.
    expect(answer?.body.toString().match(/HTTP\/1\.1/g)).toBeNull()
    expect(answer?.body.toString()).toMatch(/^<!doctype html>.*<\/html>\s*$/s)
  })

  it.each([
    [
      '20 KB of address',
      414,
      () => request(`GET /?q=${'a'.repeat(20_480)} HTTP/1.1`, 'Connection: close'),
    ],
    [
      'a foreign host',
      421,
      () => 'GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n',
    ],
  ])('The site answers %s with %i', async (_, status, bytes) => {
    const answer = await sendRaw(web.port, bytes())
    expect(answer?.status).toBe(status)
    expect(answer && headerOf(answer, 'cache-control')).toBe('no-store')
  })
})
